package fi.kotoisa.identity.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kind of browser on what kind of device somebody uses, as coarse as people say it. The browser says it of itself, and may say anything; versions are left out. */
record DeviceName(Optional<String> browser, Optional<String> system) {

    /** By what only this one says; whoever says less stands further down, for they pretend to be each other. */
    private static final Map<String, String> BROWSERS = ordered("Edg", "Edge", "OPR/", "Opera", "SamsungBrowser", "Samsung Internet", "YaBrowser", "Yandex", "Vivaldi", "Vivaldi",
            "Firefox/", "Firefox", "FxiOS/", "Firefox", "CriOS/", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS =
            ordered("iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "CrOS", "ChromeOS", "Windows", "Windows", "Mac OS X", "macOS", "Linux", "Linux");

    static DeviceName of(String userAgent) {
        return new DeviceName(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    /** For people, in every language the same: {@code Firefox, Android}. */
    static String words(Optional<String> browser, Optional<String> system) {
        return Stream.concat(browser.stream(), system.stream()).collect(Collectors.joining(", "));
    }

    private static Optional<String> first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream().filter(each -> userAgent.contains(each.getKey())).map(Map.Entry::getValue).findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
