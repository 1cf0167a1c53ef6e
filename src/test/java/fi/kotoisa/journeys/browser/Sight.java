package fi.kotoisa.journeys.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;

/** How a page looks to different eyes, without loading it again: light or dark, wide or narrow, in the colours of the person's own choice, four times enlarged. */
public final class Sight {

    private static final int ENLARGED_WIDTH = 320;
    private static final int ENLARGED_HEIGHT = 256;
    private static final int MOST_STOPS = 150;

    /** Boxes that hide what does not fit, and hold a text that does not; those for screen readers alone are one pixel large. */
    private static final String CLIPPED = """
            () => [...document.querySelectorAll('body *')].filter(each => {
                const style = getComputedStyle(each);
                const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
                return hides && style.clipPath === 'none' && each.clientWidth > 1 && each.innerText && each.innerText.trim() && each.scrollWidth > each.clientWidth + 1;
            }).map(each => each.outerHTML.slice(0, 140))""";

    /** Of what has the focus, at least a corner or the middle must be seen. */
    private static final String HIDDEN = """
            () => {
                const at = document.activeElement;
                if (!at || at === document.body) { return 'end'; }
                if (window.seenStops === undefined) { window.seenStops = new Set(); }
                if (window.seenStops.has(at)) { return 'end'; }
                window.seenStops.add(at);
                const shown = at.matches('input[type=radio], input[type=checkbox]') && at.labels.length ? at.labels[0] : at;
                const box = shown.getBoundingClientRect();
                const left = Math.max(box.left, 0) + 3, right = Math.min(box.right, innerWidth) - 3;
                const top = Math.max(box.top, 0) + 3, bottom = Math.min(box.bottom, innerHeight) - 3;
                const points = [[left, top], [right, top], [left, bottom], [right, bottom], [(left + right) / 2, (top + bottom) / 2]];
                const seen = points.some(([x, y]) => { const over = document.elementFromPoint(x, y); return over && (over === at || shown.contains(over) || over.contains(shown) && !over.matches('.k-top, .s-foot, .k-trouble')); });
                return seen ? '' : at.outerHTML.slice(0, 140);
            }""";

    /** Whether what has the focus is outlined where colours and shadows are the person's own. */
    private static final String UNMARKED = """
            () => {
                const at = document.activeElement;
                if (!at || at === document.body) { return 'end'; }
                if (window.markedStops === undefined) { window.markedStops = new Set(); }
                if (window.markedStops.has(at)) { return 'end'; }
                window.markedStops.add(at);
                const near = [at, at.parentElement, at.nextElementSibling, at.closest('label'), ...(at.labels || [])].filter(each => each);
                const outlined = (each, part) => { const style = getComputedStyle(each, part); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0; };
                return near.some(each => outlined(each) || outlined(each, '::after')) ? '' : at.outerHTML.slice(0, 140);
            }""";

    /** What is chosen must look unlike what is not, without its colour. */
    private static final String UNCHOSEN = """
            () => {
                const look = each => { const style = getComputedStyle(each); const own = ['outlineStyle', 'outlineWidth', 'borderBlockStartWidth', 'borderBlockEndWidth', 'borderInlineStartWidth', 'fontWeight',
                    'textDecorationLine', 'backgroundColor'].map(name => style[name]).join(); const mark = getComputedStyle(each, '::before'); return own + mark.content + mark.backgroundColor + mark.borderBlockStartWidth; };
                const found = [];
                document.querySelectorAll('input[type=radio]:checked').forEach(each => {
                    const other = [...document.getElementsByName(each.name)].find(one => !one.checked && one.labels.length);
                    if (parseFloat(getComputedStyle(each).opacity) < .1 && other && each.labels.length && look(each.labels[0]) === look(other.labels[0])) { found.push(each.outerHTML.slice(0, 140)); }
                });
                document.querySelectorAll('[aria-pressed=true]').forEach(each => {
                    const other = document.querySelector('[aria-pressed=false]');
                    if (other && look(each) === look(other)) { found.push(each.outerHTML.slice(0, 140)); }
                });
                document.querySelectorAll('nav [aria-current]:not([aria-current=""])').forEach(each => {
                    const other = each.closest('nav').querySelector('a:not([aria-current])');
                    if (other && look(each) === look(other)) { found.push(each.outerHTML.slice(0, 140)); }
                });
                return found;
            }""";

    private final Visitor visitor;
    private final Page page;
    private final ViewportSize usual;

    public Sight(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
        this.usual = page.viewportSize();
    }

    /** Barriers in each light and width. */
    public List<String> barriers(List<ColorScheme> lights, List<Integer> widths) {
        List<String> found = new ArrayList<>();
        for (int width : widths) {
            page.setViewportSize(width, usual.height);
            for (ColorScheme light : lights) {
                page.emulateMedia(media().setColorScheme(light));
                Checks.barriers(page).forEach(barrier -> found.add(light + " " + width + ": " + barrier));
            }
        }
        return usual(found);
    }

    /** A picture on a phone, and texts that do not fit their box there. */
    public List<String> clipped(String name) {
        List<String> found = new ArrayList<>();
        for (int width : List.of(360, usual.width)) {
            page.setViewportSize(width, usual.height);
            visitor.screenshot(name);
            ((List<?>) page.evaluate(CLIPPED)).forEach(box -> found.add("cut off at " + width + ": " + box));
        }
        return usual(found);
    }

    /** What gets the focus, by the keyboard, and is hidden by what stays in view. */
    public List<String> hiddenWhenEnlarged() {
        List<String> found = new ArrayList<>();
        page.setViewportSize(ENLARGED_WIDTH, ENLARGED_HEIGHT);
        int needed = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
        if (needed > ENLARGED_WIDTH) {
            found.add("enlarged, the page is " + needed + " wide");
        }
        stops(HIDDEN).forEach(stop -> found.add("hidden while it has the focus: " + stop));
        return usual(found);
    }

    /** In forced colours: what has the focus and what is chosen. */
    public List<String> lostInForcedColours() {
        List<String> found = new ArrayList<>();
        page.emulateMedia(media().setForcedColors(ForcedColors.ACTIVE));
        ((List<?>) page.evaluate(UNCHOSEN)).forEach(each -> found.add("chosen, and looks like the others: " + each));
        stops(UNMARKED).forEach(stop -> found.add("has the focus, and does not look so: " + stop));
        return usual(found);
    }

    private List<String> stops(String test) {
        page.evaluate("() => { document.activeElement.blur(); window.getSelection().removeAllRanges(); window.scrollTo(0, 0); }");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            String stop = String.valueOf(page.evaluate(test));
            if (stop.equals("end")) {
                return found;
            }
            if (!stop.isEmpty()) {
                found.add(stop);
            }
        }
        return found;
    }

    private List<String> usual(List<String> found) {
        page.setViewportSize(usual.width, usual.height);
        page.emulateMedia(media().setColorScheme(ColorScheme.LIGHT).setForcedColors(ForcedColors.NONE));
        return found;
    }

    private static Page.EmulateMediaOptions media() {
        return new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE);
    }
}
