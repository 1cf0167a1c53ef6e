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
    private String price;

    protected ActivityText() {} // for JPA

    public ActivityText(String title, String summary, String description, String bring) {
        this(title, summary, description, bring, "");
    }

    /** @param price in a few words; empty where nobody said or it is free */
    public ActivityText(String title, String summary, String description, String bring, String price) {
        this.title = title;
        this.summary = summary;
        this.description = description;
        this.bring = bring;
        this.price = price;
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

    public String price() {
        return price == null ? "" : price;
    }

    /** The same words with another description. */
    public ActivityText describedAs(String other) {
        return new ActivityText(title, summary, other, bring, price);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityText text
                && text.title.equals(title)
                && text.summary().equals(summary())
                && text.description().equals(description())
                && text.bring().equals(bring())
                && text.price().equals(price());
    }

    @Override
    public int hashCode() {
        return title.hashCode();
    }
}
