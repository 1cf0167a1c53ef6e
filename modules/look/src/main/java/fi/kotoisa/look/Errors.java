package fi.kotoisa.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person must put right on this page: shown once in the summary at the top and once beside each field, in the same words.
 *
 * <p>A backing bean that finds something says {@code errors.at("phone", text)} and answers the empty outcome, so that the page comes again with everything that was typed.
 */
@Named("errors")
@RequestScoped
public class Errors {

    /** One thing to put right. An empty field means the whole page. */
    public record Error(String field, String text) {}

    private final List<Error> list = new ArrayList<>();

    /** Something is wrong with the field of this id; the text says what to do. */
    public void at(String fieldId, String text) {
        list.add(new Error(fieldId, text));
    }

    /** Something is wrong that belongs to no single field. */
    public void onPage(String text) {
        at("", text);
    }

    public boolean any() {
        return !list.isEmpty();
    }

    /** The first text for this field; empty where nothing is wrong. */
    public String of(String fieldId) {
        return list.stream().filter(error -> error.field().equals(fieldId)).map(Error::text).findFirst().orElse("");
    }

    /** The ids of the texts that describe this field, for {@code aria-describedby}: its hint, if there is one, and its error. */
    public String describing(String fieldId, String hint) {
        String hints = hint == null || hint.isEmpty() ? "" : fieldId + "-h";
        return of(fieldId).isEmpty() ? hints : (hints + " " + fieldId + "-e").strip();
    }

    /** All of them, in the order in which they were found; let that be the order of the page. */
    public List<Error> getList() {
        return List.copyOf(list);
    }
}
