package fi.kotoisa.journeys.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Fills every field of the last form of a page with something of its own, and tells later which of it is gone. */
public final class Typist {

    private static final String FILL = """
            () => {
                document.querySelectorAll('main details').forEach(each => { each.open = true; });
                const forms = [...document.querySelectorAll('main form[method=post]')].filter(form => form.querySelector('button[type=submit]') && form.querySelector('input:not([type=hidden]), textarea, select'));
                const form = forms[forms.length - 1];
                const typed = {};
                if (!form) { return null; }
                let number = 0;
                for (const field of form.elements) {
                    if (!field.name || field.readOnly || ['hidden', 'submit', 'button', 'file'].includes(field.type)) { continue; }
                    if (field.type === 'checkbox') {
                        field.checked = !field.checked;
                    } else if (field.type === 'radio') {
                        // the first answer of each question: of the list, that somebody came
                        field.checked = field === [...form.elements].find(each => each.name === field.name);
                    } else if (field.tagName === 'SELECT') {
                        field.selectedIndex = field.options.length - 1;
                    } else {
                        number += 1;
                        field.value = ('Ä' + number + ' شاي ẵ').slice(0, field.maxLength > 0 ? field.maxLength : 100);
                    }
                }
                for (const field of form.elements) {
                    if (field.name && !['hidden', 'submit', 'button', 'file'].includes(field.type)) {
                        typed[field.id || field.name + '=' + field.value] = ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value;
                    }
                }
                window.typistsForm = form;
                return Object.keys(typed).length === 0 ? null : JSON.stringify(typed);
            }""";

    private static final String LOST = """
            typed => Object.entries(JSON.parse(typed)).filter(([key, value]) => {
                const field = document.getElementById(key) || [...document.querySelectorAll('main input')].find(each => each.name + '=' + each.value === key);
                return !field || (typeof value === 'boolean' ? field.checked : field.value) !== value;
            }).map(([key, value]) => key + ': ' + value)""";

    private final Page page;
    private String typed = "";

    public Typist(Page page) {
        this.page = page;
    }

    /** @return false where there is nothing to fill */
    public boolean fill() {
        Object found = page.evaluate(FILL);
        typed = String.valueOf(found);
        return found != null;
    }

    /** Presses the last button of the form. */
    public void send() {
        page.waitForNavigation(() -> page.evaluate("() => [...window.typistsForm.querySelectorAll('button[type=submit]')].pop().click()"));
    }

    /** The fields that do not say what was typed into them. */
    public List<?> lost() {
        return (List<?>) page.evaluate(LOST, typed);
    }
}
