package fi.kotoisa.web;

import fi.kotoisa.look.PublicPage;
import fi.kotoisa.platform.Changes;
import fi.kotoisa.platform.OfferedLanguages;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Renders the pages that everybody reads once per language and search, and again when what they show has changed; in between they cost what a servlet costs.
 *
 * <p>Whoever has a session gets his own page, never a kept one. Browsers may keep these pages but must ask each time whether they still hold.
 */
public class PageCache extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final long BYTES_AT_MOST = 24L * 1024 * 1024;
    private static final int LOCKS = 64;

    @Inject
    @Any
    transient Instance<PublicPage> offered;

    @Inject
    transient Changes changes;

    @Inject
    transient Clock clock;

    private transient KeptPages kept;
    private transient Map<String, PublicPage> pages;
    private transient Object[] rendering;

    @Override
    public void init() {
        kept = new KeptPages(BYTES_AT_MOST);
        pages = offered.stream().collect(Collectors.toMap(PublicPage::path, page -> page));
        rendering = IntStream.range(0, LOCKS).mapToObj(number -> new Object()).toArray();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Optional<KeptAddress> address = KeptAddress.of(request.getRequestURI(), pages, request::getParameter);
        if (address.isEmpty() || !isReading(request) || request.isRequestedSessionIdValid()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<KeptPage> page = find(address.get());
        if (page.isPresent()) {
            send(page.get(), request, response);
        } else {
            render(address.get(), request, response, chain);
        }
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private Optional<KeptPage> find(KeptAddress address) {
        return kept.find(address.key(), stamp(address.page()), LocalDateTime.now(clock));
    }

    /** Every page has the menu of languages. Both stamps only grow, so their sum is another as soon as one of them is. */
    private long stamp(PublicPage page) {
        return changes.stamp(page.topic()) + changes.stamp(OfferedLanguages.TOPIC);
    }

    /** One request renders, the others who want the same page wait for it. */
    private void render(KeptAddress address, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        synchronized (rendering[Math.floorMod(address.key().hashCode(), LOCKS)]) {
            Optional<KeptPage> meanwhile = find(address);
            if (meanwhile.isEmpty()) {
                renderNow(address, request, response, chain);
                return;
            }
            send(meanwhile.get(), request, response);
        }
    }

    private void renderNow(KeptAddress address, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        long stamp = stamp(address.page());
        request.setAttribute(PublicPage.QUERY, address.query());
        CapturedResponse captured = new CapturedResponse(response);
        chain.doFilter(request, captured);
        byte[] body = captured.body();
        if (captured.isForEverybody() && request.getAttribute(PublicPage.FRESH_UNTIL) instanceof LocalDateTime until) {
            KeptPage page = KeptPage.of(body, stamp, until);
            kept.keep(address.key(), page);
            send(page, request, response);
        } else if (!response.isCommitted()) {
            response.getOutputStream().write(body);
        }
    }

    private static void send(KeptPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", page.tag());
        response.setHeader("Vary", "Accept-Encoding, Cookie");
        if (page.isKnownAs(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        boolean zip = Optional.ofNullable(request.getHeader("Accept-Encoding")).filter(forms -> forms.contains("gzip")).isPresent();
        byte[] bytes = zip ? page.zipped() : page.html();
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }
}
