package fi.kotoisa.activities.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Lob;

/** What an activity says in one language. The description is HTML that was cleaned before it came here. */
@Embeddable
public class ActivityText {

    private String title;
    private String summary;
    @Lob
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
