package fi.kotoisa.web;

import fi.kotoisa.look.EmbedSites;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;

/** The headers that every answer carries, also an error; and the refusal of writes that another site sends in somebody's name. */
public class HeaderFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    static final String POLICY =
            "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NOBODY = "frame-ancestors 'none'";

    @Inject
    transient EmbedSites embedding;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletResponse headed = new Headed(request.getRequestURI(), request.getQueryString() != null, policy(request.getRequestURI(), embedding.sites()), response);
        if (comesFromElsewhere(request) || unannounced(request)) {
            Faults.show(request, headed, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, headed);
    }

    /** One page alone may stand inside a page of others, and only inside those that the municipality named. */
    static String policy(String path, List<String> sites) {
        boolean embeddable = path.endsWith(EmbedSites.PAGE) && path.indexOf('/', 1) == path.length() - EmbedSites.PAGE.length() && !sites.isEmpty();
        return embeddable ? POLICY.replace(NOBODY, "frame-ancestors " + String.join(" ", sites)) : POLICY;
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

    /** Whether a program would change something in the session of a browser and does not say so: no form of another site can send this header. */
    private static boolean unannounced(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !reads && Api.serves(request.getRequestURI()) && request.isRequestedSessionIdValid() && request.getHeader("X-Requested-With") == null;
    }

    /** An answer that keeps its headers also when Faces, having failed, begins it anew. */
    private static final class Headed extends HttpServletResponseWrapper {

        private final String path;
        private final boolean versioned;
        private final String policy;

        Headed(String path, boolean versioned, String policy, HttpServletResponse response) {
            super(response);
            this.path = path;
            this.versioned = versioned;
            this.policy = policy;
            head();
        }

        @Override
        public void reset() {
            super.reset();
            head();
        }

        /** Without the server's own page about it, and never naming a host. */
        @Override
        public void sendRedirect(String location) {
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader("Location", location);
        }

        private void head() {
            setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            setHeader("X-Content-Type-Options", "nosniff");
            // not no-referrer: browsers would then send "Origin: null" with our own forms
            setHeader("Referrer-Policy", "same-origin");
            setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
            setHeader("Cross-Origin-Opener-Policy", "same-origin");
            setHeader("Cross-Origin-Resource-Policy", "same-origin");
            // PrimeFaces writes its own policy, with a nonce, on the pages that it renders; two policies would both be enforced
            if (!AddressFilter.isStaff(path)) {
                setHeader("Content-Security-Policy", policy);
            }
            setHeader("Cache-Control", path.startsWith("/look/") && versioned ? "public, max-age=31536000, immutable" : "no-store");
        }
    }
}
