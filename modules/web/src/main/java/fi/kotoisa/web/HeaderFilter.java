package fi.kotoisa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The headers that every answer carries, also an error; and the refusal of writes that another site sends in somebody's name. */
public class HeaderFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    static final String POLICY =
            "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // not no-referrer: browsers would then send "Origin: null" with our own forms
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        String path = request.getRequestURI();
        // PrimeFaces writes its own policy, with a nonce, on the pages that it renders; two policies would both be enforced
        if (!AddressFilter.isStaff(path)) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
        boolean lasting = path.startsWith("/look/") && request.getQueryString() != null;
        response.setHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-store");
        if (comesFromElsewhere(request)) {
            Faults.show(request, response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Whether a request that may change something was sent by another site. Browsers that say neither header are let through: an attacker's page runs in one that does. */
    static boolean comesFromElsewhere(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    }
}
