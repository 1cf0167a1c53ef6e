package fi.kotoisa.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A random key that recognises a device on which somebody signed in before. It opens nothing; it only spares them the wait after other people's wrong passwords. */
final class DeviceCookie {

    private static final String NAME = "__Host-kotoisa-device";
    private static final int LASTS = (int) Duration.ofDays(399).toSeconds();
    private static final String KEY = "[A-Za-z0-9_-]{20,60}";

    private DeviceCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElse(Stream.empty())
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> value.matches(KEY))
                .findFirst();
    }

    static void keep(HttpServletResponse response, String key) {
        Cookie cookie = new Cookie(NAME, key);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setMaxAge(LASTS);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
