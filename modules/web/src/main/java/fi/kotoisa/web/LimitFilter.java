package fi.kotoisa.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Refuses what no page of ours has sent: another host's name, methods without meaning here, bodies too large or of unknown length, too many or unreadable parameters. */
public class LimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");
    private static final List<String> METHODS_OF_PROGRAMS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final long MEBIBYTE = 1024L * 1024;
    private static final long FORM_AT_MOST = MEBIBYTE;
    private static final long UPLOAD_AT_MOST = 15 * MEBIBYTE;
    /** One less than the server hands on: it drops the rest in silence. */
    private static final int PARAMETERS_AT_MOST = 999;
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    /** What is left of bytes that are no UTF-8. */
    private static final char NOT_A_CHARACTER = '\uFFFD';

    @Inject
    transient Hosts hosts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        OptionalInt refusal = refusal(request);
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (refusal.getAsInt() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", String.join(", ", methods(request)));
        }
        // what was not read of the body must not be taken for the next request
        response.setHeader("Connection", "close");
        Faults.show(request, response, refusal.getAsInt());
    }

    private OptionalInt refusal(HttpServletRequest request) {
        List<String> host = Collections.list(request.getHeaders("Host"));
        if (host.size() != 1 || !hosts.know(host.get(0)) || brokenEscape(request.getQueryString())) {
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        if (!methods(request).contains(request.getMethod())) {
            return OptionalInt.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        if (request.getHeader("Transfer-Encoding") != null) {
            return OptionalInt.of(HttpServletResponse.SC_LENGTH_REQUIRED);
        }
        if (request.getContentLengthLong() > most(request)) {
            return OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        return bare(request) || upload(request) || readable(request) ? OptionalInt.empty() : OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** Whether nothing was typed or sent: so most pages are asked for. */
    private static boolean bare(HttpServletRequest request) {
        return request.getQueryString() == null && request.getContentLengthLong() <= 0 && !request.getMethod().equals("POST");
    }

    private static List<String> methods(HttpServletRequest request) {
        return Api.serves(request.getRequestURI()) ? METHODS_OF_PROGRAMS : METHODS;
    }

    private static boolean brokenEscape(String query) {
        return query != null && BROKEN_ESCAPE.matcher(query).find();
    }

    /** Only staff upload anything. */
    private static long most(HttpServletRequest request) {
        String path = request.getRequestURI();
        return upload(request) && AddressFilter.isStaff(path) || feed(request) && Api.takesFiles(path) ? UPLOAD_AT_MOST : FORM_AT_MOST;
    }

    /** Whether the body is a file that nobody takes apart into parameters. */
    private static boolean feed(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).filter(type -> type.startsWith("text/calendar") || type.startsWith("application/json")).isPresent();
    }

    private static boolean upload(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).filter(type -> type.startsWith("multipart/form-data")).isPresent();
    }

    private static boolean readable(HttpServletRequest request) {
        try {
            Map<String, String[]> parameters = request.getParameterMap();
            return parameters.size() <= PARAMETERS_AT_MOST
                    && parameters.entrySet().stream().flatMap(each -> Stream.concat(Stream.of(each.getKey()), Stream.of(each.getValue()))).allMatch(LimitFilter::text);
        } catch (IllegalStateException | IllegalArgumentException tooManyOrBroken) {
            return false;
        }
    }

    /** PostgreSQL cannot store the character zero. */
    private static boolean text(String value) {
        return value.indexOf(0) < 0 && value.indexOf(NOT_A_CHARACTER) < 0;
    }
}
