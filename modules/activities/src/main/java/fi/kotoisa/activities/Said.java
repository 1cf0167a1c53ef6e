package fi.kotoisa.activities;

/** A text that somebody wrote. @param language BCP 47 tag of it, which may be another than the page's */
public record Said(String text, String language) {}
