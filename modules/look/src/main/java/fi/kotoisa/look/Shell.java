package fi.kotoisa.look;

import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.OfferedLanguages;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What surrounds every page: its language, the languages it also speaks, the navigation, who is signed in, and the addresses of style sheets and icons. */
@Named("shell")
@RequestScoped
public class Shell {

    /** This page in one of its languages. */
    public record LanguageLink(Language language, String address, boolean current) {}

    /** One link of the navigation, ready to show. */
    public record MenuLink(String label, String address, String icon, boolean current) {}

    private static final Set<String> TURNING = Set.of("back", "forward", "exit", "undo", "out", "list", "level");

    @Inject
    CurrentLanguage current;

    @Inject
    OfferedLanguages offered;

    @Inject
    Site site;

    @Inject
    HttpServletRequest request;

    @Inject
    Instance<Visitor> visitors;

    @Inject
    @Any
    Instance<MenuEntry> entries;

    public Language getLanguage() {
        return current.language();
    }

    /** The address of a style sheet, script or picture of the look. It changes with the content. */
    public String asset(String file) {
        return Assets.address(file);
    }

    /** The address of one icon. */
    public String icon(String name) {
        return Assets.address("icons.svg") + "#i-" + name;
    }

    /** The class of icons that point somewhere and therefore turn in right-to-left pages; empty for all others. */
    public String turns(String icon) {
        return TURNING.contains(icon) ? "k-i-dir" : "";
    }

    /** A page of ours in the language of this page: {@code shell.path('/activities/calendar')}. */
    public String path(String page) {
        return "/" + current.language().code() + page;
    }

    /** This page in each language that it speaks and that is offered. */
    public List<LanguageLink> getLanguages() {
        PageAddress here = here();
        return spoken(here).map(each -> new LanguageLink(each, here.in(each), each == current.language())).toList();
    }

    /** This page in each of its languages as other sites should link to it; nothing for a page that has no address, such as a fault. */
    public List<LanguageLink> getAlternates() {
        PageAddress here = here();
        return here.page().isEmpty() ? List.of() : spoken(here).map(each -> new LanguageLink(each, site.baseUrl() + here.in(each), each == current.language())).toList();
    }

    private Stream<Language> spoken(PageAddress here) {
        return here.languages().stream().filter(each -> here.staff() || offered.offers(each));
    }

    /** Where the sign-out form is sent. */
    public String getSignOutAddress() {
        return path("/identity/sign-out");
    }

    public List<MenuLink> getMenu() {
        return links(MenuEntry.Part.PUBLIC);
    }

    public List<MenuLink> getFootMenu() {
        return links(MenuEntry.Part.FOOT);
    }

    public List<MenuLink> getStaffMenu() {
        return links(MenuEntry.Part.STAFF);
    }

    public boolean isSignedIn() {
        return visitor().map(Visitor::signedIn).orElse(false);
    }

    /** Whether the visitor has this right; for showing or leaving out a link, never instead of the check in the use case. */
    public boolean may(String right) {
        return visitor().map(known -> known.may(right)).orElse(false);
    }

    public String getShownName() {
        return visitor().map(Visitor::shownName).orElse("");
    }

    /** Whose form this is, for when the session ends before it is sent; only forms of staff are kept then. */
    public String getFormMark() {
        return here().staff() ? visitor().map(Visitor::formMark).orElse("") : "";
    }

    /** Whether this page shows what was typed before the session ended, {@code here}, or cannot show it any more, {@code gone}; usually neither. */
    public String getTypedBefore() {
        return TypedBefore.state(request);
    }

    public String getExitAddress() {
        return site.exitAddress();
    }

    public String getPlaceName() {
        return site.placeName();
    }

    /** The number to call for help as people write it; empty where the municipality gives none. */
    public String getHelpPhone() {
        return site.helpPhone().orElse("");
    }

    public String getHelpPhoneAddress() {
        return "tel:" + getHelpPhone().replaceAll("[^0-9+]", "").replaceFirst("^0", "+358");
    }

    private List<MenuLink> links(MenuEntry.Part part) {
        String page = here().page();
        return entries.stream()
                .filter(entry -> entry.part() == part && (entry.right().equals(Allowed.ANYONE) || may(entry.right())))
                .sorted(Comparator.comparingInt(MenuEntry::order).thenComparing(MenuEntry::module).thenComparing(MenuEntry::page))
                .map(entry -> link(entry, page))
                .toList();
    }

    private MenuLink link(MenuEntry entry, String here) {
        String page = "/" + entry.module() + "/" + entry.page();
        String label = Texts.of(entry.module(), current.language()).map(texts -> texts.get(entry.key())).orElse(entry.key());
        return new MenuLink(label, path(page), entry.icon(), page.equals(here));
    }

    private PageAddress here() {
        String page = Optional.ofNullable(request.getAttribute("kotoisa.page")).map(Object::toString).orElse("");
        Optional<String> query = Optional.ofNullable(request.getAttribute(PublicPage.QUERY)).map(Object::toString).or(() -> Optional.ofNullable(request.getQueryString()));
        // a fault has no address, and what was sent may be what was refused
        return PageAddress.of(page, query, page.isEmpty() ? Map.of() : request.getParameterMap());
    }

    private Optional<Visitor> visitor() {
        return visitors.isResolvable() ? Optional.of(visitors.get()) : Optional.empty();
    }
}
