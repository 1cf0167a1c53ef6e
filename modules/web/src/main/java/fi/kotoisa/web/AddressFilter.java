package fi.kotoisa.web;

import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.OfferedLanguages;
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
import java.util.function.Predicate;

/**
 * Reads the language from the address and hands the rest on: {@code /fi/activities/calendar} is the page {@code /activities/calendar.xhtml} in Finnish.
 *
 * <p>Pages have no other address. A list as a file, {@code /fi/identity/staff/audit.csv}, and a way to another server are servlets that read their language here too. What lies in a folder {@code staff} speaks only the languages of staff.
 */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String HOME = "/activities/calendar";
    private static final List<String> OPEN = List.of("/look/", Api.HERE, "/favicon.ico", "/robots.txt", "/.well-known/", "/s/");
    /** Templates lie beside pages and have no address. */
    private static final Set<String> TEMPLATES = Set.of("/look/public", "/look/staff", "/look/pressed");

    @Inject
    transient CurrentLanguage current;

    @Inject
    transient OfferedLanguages offered;

    /** Pages that exist. What does not is looked for again each time: strangers can make up addresses without end. */
    private final Set<String> pages = ConcurrentHashMap.newKeySet();

    private final Set<String> served = ConcurrentHashMap.newKeySet();

    @Override
    public void init() {
        getServletContext().getServletRegistrations().values().stream().flatMap(servlet -> servlet.getMappings().stream()).filter(mapping -> !mapping.contains("*")).forEach(served::add);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI();
        Optional<Language> language = spokenIn(path);
        if (language.isPresent()) {
            page(request, response, chain, language.get());
        } else if (path.equals("/")) {
            response.sendRedirect("/" + preferred(request, offered::offers).code() + HOME);
        } else if (path.startsWith(Api.LINKED_EVENTS)) {
            current.speak(preferred(request, offered::offers));
            request.getRequestDispatcher(Api.LINKED_EVENTS_INSIDE + path.substring(Api.LINKED_EVENTS.length())).forward(request, response);
        } else if (open(path)) {
            current.speak(preferred(request, offered::offers));
            chain.doFilter(request, response);
        } else {
            current.speak(preferred(request, offered::offers));
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
            response.sendRedirect(same(request, page, Language.FI));
            return;
        }
        // a form that somebody was filling in when its language was taken away is still taken
        if (!isStaff(page) && !offered.offers(language) && request.getMethod().matches("GET|HEAD")) {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(same(request, page, preferred(request, offered::offers)));
            return;
        }
        if (isServed(page)) {
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

    private static String same(HttpServletRequest request, String page, Language language) {
        return "/" + language.code() + page + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    /** Whether a part of ours answers at this very address and makes no page: a list as a file, or a way to another server. */
    private boolean isServed(String address) {
        return served.contains(address);
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

    /** The first language of the browser that is offered; English where it names only others, Finnish where it names none, or English is not offered. */
    static Language preferred(HttpServletRequest request, Predicate<Language> offered) {
        String wishes = request.getHeader("Accept-Language");
        if (wishes == null || wishes.isBlank() || wishes.startsWith("*")) {
            return Language.FI;
        }
        Language otherwise = offered.test(Language.EN) ? Language.EN : Language.FI;
        return Collections.list(request.getLocales()).stream()
                .flatMap(wished -> Language.wished(wished).stream()).filter(language -> language.forResidents() && offered.test(language))
                .findFirst().orElse(otherwise);
    }
}
