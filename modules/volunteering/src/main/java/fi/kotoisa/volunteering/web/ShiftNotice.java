package fi.kotoisa.volunteering.web;

/**
 * What came of pressing a button.
 *
 * @param tone {@code ok} or {@code warn}
 * @param what which shift it is about, with day and time
 * @param whatLanguage its language, where it is another than the page's; else empty
 * @param clash the own shift at the same time; else empty
 */
public record ShiftNotice(String tone, String heading, String what, String whatLanguage, String text, String clash, String clashLanguage) {}
