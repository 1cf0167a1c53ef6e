package fi.kotoisa.activities.domain;

import jakarta.persistence.Embeddable;

/**
 * What an activity says in one language. The description is HTML that was cleaned before it came here, at most 32,000 characters. It is no {@code @Lob}: a row of a collection is found by all
 * that stands in it, and Derby compares no large objects.
 */
@Embeddable
public class ActivityText {

    private String title;
    private String summary;
    private String description;
    private String bring;

    protected ActivityText() {} // for JPA

    public ActivityText(String title, String summary, String description, String bring) {
        this.title = title;
        this.summary = summary;
        this.description = description;
        this.bring = bring;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary == null ? "" : summary;
    }

    public String description() {
        return description == null ? "" : description;
    }

    public String bring() {
        return bring == null ? "" : bring;
    }

    /** The same words with another description. */
    public ActivityText describedAs(String other) {
        return new ActivityText(title, summary, other, bring);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityText text
                && text.title.equals(title)
                && text.summary().equals(summary())
                && text.description().equals(description())
                && text.bring().equals(bring());
    }

    @Override
    public int hashCode() {
        return title.hashCode();
    }
}
