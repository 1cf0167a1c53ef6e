package fi.kotoisa.identity;

/** Tells somebody why a record is open to them, for the pages that show people (casework.md, permission model). */
public interface WhySeen {

    /**
     * By which roles whoever asks has a right in an organisation today, and where they hold.
     *
     * @return a sentence in the language of the page; empty for whoever has not got the right there
     */
    String says(String right, OrganisationId organisation);
}
