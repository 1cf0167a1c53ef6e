package fi.kotoisa.look;

import fi.kotoisa.platform.Allowed;

/**
 * One link of the navigation. A module offers its links by producer methods in a bean of its own:
 *
 * <pre>{@code @Produces MenuEntry week() { return MenuEntry.forStaff("activities", "staff/week", "calendar", PLAN, 20); } }</pre>
 *
 * @param part where the link stands
 * @param module the module that owns the page; its texts name the link
 * @param page the page inside the module, such as {@code calendar} or {@code staff/week}
 * @param icon name of an icon, shown in the staff side only
 * @param right the right without which the link is not shown; {@link Allowed#ANYONE} for everybody
 * @param order small numbers first
 */
public record MenuEntry(Part part, String module, String page, String icon, String right, int order) {

    /** Where a link stands. */
    public enum Part {
        /** The bar of public and resident pages: at most two links of two words. */
        PUBLIC,
        /** The foot of public and resident pages. */
        FOOT,
        /** The side of staff pages. */
        STAFF
    }

    /** A link in the bar that everybody sees. */
    public static MenuEntry forEverybody(String module, String page, int order) {
        return new MenuEntry(Part.PUBLIC, module, page, "", Allowed.ANYONE, order);
    }

    /** A link in the bar of resident pages for those who have the right, such as volunteers. */
    public static MenuEntry forResidents(String module, String page, String right, int order) {
        return new MenuEntry(Part.PUBLIC, module, page, "", right, order);
    }

    public static MenuEntry inFoot(String module, String page, int order) {
        return new MenuEntry(Part.FOOT, module, page, "", Allowed.ANYONE, order);
    }

    public static MenuEntry forStaff(String module, String page, String icon, String right, int order) {
        return new MenuEntry(Part.STAFF, module, page, icon, right, order);
    }

    /** The key of the link's words among the texts of the module: {@code menu.calendar}; {@code staff.menu.week} for a staff page. */
    public String key() {
        return page.startsWith("staff/") ? "staff.menu." + page.substring("staff/".length()) : "menu." + page;
    }
}
