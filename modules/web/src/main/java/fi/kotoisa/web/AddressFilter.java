package fi.kotoisa.web;

import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the language from the address and hands the rest on: {@code /fi/activities/calendar} is the page {@code /activities/calendar.xhtml} in Finnish.
 *
 * <p>Pages have no other address. A list as a file, {@code /fi/identity/staff/audit.csv}, is a servlet that reads its language here too. What lies in a folder {@code staff} speaks only the languages of staff.
 */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final List<String> FILES = List.of(".csv", ".json");
    private static final String HOME = "/activities/calendar";
    private static final List<String> OPEN = List.of("/look/", Api.HERE, "/favicon.ico", "/robots.txt", "/.well-known/", "/s/");
    /** Templates lie beside pages and have no address. */
    private static final Set<String> TEMPLATES = Set.of("/look/public", "/look/staff", "/look/pressed");

    @Inject
    transient CurrentLanguage current;

    /** Pages that exist. What does not is looked for again each time: strangers can make up addresses without end. */
    private final Set<String> pages = ConcurrentHashMap.newKeySet();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI();
        Optional<Language> language = spokenIn(path);
        if (language.isPresent()) {
            page(request, response, chain, language.get());
        } else if (path.equals("/")) {
            response.sendRedirect("/" + preferred(request).code() + HOME);
        } else if (path.startsWith(Api.LINKED_EVENTS)) {
            current.speak(preferred(request));
            request.getRequestDispatcher(Api.LINKED_EVENTS_INSIDE + path.substring(Api.LINKED_EVENTS.length())).forward(request, response);
        } else if (open(path)) {
            current.speak(preferred(request));
            chain.doFilter(request, response);
        } else {
            current.speak(preferred(request));
            throw new NotFound();
        }
    }

    /** What is no page. The library's own resources end like pages. */
    private static boolean open(String path) {
        return !path.startsWith(Api.LINKED_EVENTS_INSIDE) && (path.startsWith(RESOURCES) || OPEN.stream().anyMatch(path::startsWith) && !path.contains(".xhtml"));
    }

    private void page(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Language language) throws IOException, ServletException {
        String page = request.getRequestURI().substring(language.code().length() + 1);
        current.speak(language);
        if (page.isEmpty() || page.equals("/")) {
            response.sendRedirect("/" + language.code() + HOME);
            return;
        }
        if (isStaff(page) && !language.forStaff()) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect("/" + Language.FI.code() + page + query);
            return;
        }
        if (FILES.stream().anyMatch(page::endsWith) && isServed(page)) {
            request.getRequestDispatcher(page).forward(request, response);
            return;
        }
        if (page.contains(".") || !pages.contains(page) && !exists(page)) {
            throw new NotFound();
        }
        pages.add(page);
        request.setAttribute(PageServlet.PAGE, page);
        chain.doFilter(request, response);
    }

    /** Whether a part of ours makes this file when it is asked for. */
    private boolean isServed(String file) {
        return getServletContext().getServletRegistrations().values().stream().anyMatch(servlet -> servlet.getMappings().contains(file));
    }

    static boolean isStaff(String page) {
        return page.contains("/staff/");
    }

    private boolean exists(String page) {
        try {
            return page.matches("(/[a-z0-9-]+){2,3}") && !TEMPLATES.contains(page) && getServletContext().getResource(page + ".xhtml") != null;
        } catch (MalformedURLException impossible) {
            return false;
        }
    }

    /** The language of the first step of the path, where it is one that residents may read. */
    private static Optional<Language> spokenIn(String path) {
        int end = path.indexOf('/', 1);
        String step = end < 0 ? path.substring(1) : path.substring(1, end);
        return Language.of(step).filter(Language::forResidents);
    }

    /** The first language of the browser that we speak; English where it names only others, Finnish where it names none. */
    static Language preferred(HttpServletRequest request) {
        String wishes = request.getHeader("Accept-Language");
        if (wishes == null || wishes.isBlank() || wishes.startsWith("*")) {
            return Language.FI;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wished -> Language.wished(wished).stream()).filter(Language::forResidents)
                .findFirst().orElse(Language.EN);
    }
}
