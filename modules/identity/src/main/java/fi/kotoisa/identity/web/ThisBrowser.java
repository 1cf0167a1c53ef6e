package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.Browser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The browser of the request that is being answered. */
@ApplicationScoped
class ThisBrowser implements Browser {

    @Override
    public Optional<String> session() {
        return Arrival.request().flatMap(SessionKey::of);
    }

    @Override
    public Optional<String> device() {
        return Arrival.request().flatMap(DeviceCookie::of);
    }

    @Override
    public String userAgent() {
        return Arrival.request().map((HttpServletRequest request) -> request.getHeader("User-Agent")).orElse("");
    }
}
