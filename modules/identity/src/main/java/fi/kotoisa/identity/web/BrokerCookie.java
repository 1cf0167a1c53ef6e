package fi.kotoisa.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a browser carries on its way to the municipality's sign-in service: sealed by us, and gone when it is back. */
enum BrokerCookie {

    /** On the way to sign in. */
    TRIP("__Host-kotoisa-trip", Duration.ofMinutes(15)),
    /** On the way to sign out. */
    LEAVING("__Host-kotoisa-leaving", Duration.ofMinutes(5));

    private final String name;
    private final Duration lasts;

    BrokerCookie(String name, Duration lasts) {
        this.name = name;
        this.lasts = lasts;
    }

    Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).map(Arrays::stream).orElse(Stream.empty()).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    void keep(HttpServletResponse response, String value) {
        add(response, value, (int) lasts.toSeconds());
    }

    void drop(HttpServletResponse response) {
        add(response, "", 0);
    }

    private void add(HttpServletResponse response, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setMaxAge(seconds);
        // the service sends people back from another site, by a link
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
