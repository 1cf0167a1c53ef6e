package fi.kotoisa.identity.web;

import fi.kotoisa.look.TypedBefore;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.TypedText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the address of a staff page, or the form in its place, asks for, and the words to answer with. */
@RequestScoped
public class PageAsked {

    private static final int LONGEST = 300;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentLanguage current;

    /** @throws NotFound where it is missing or no id */
    public UUID id(String name) {
        return idIfAny(name).orElseThrow(NotFound::new);
    }

    /** @throws NotFound where it is there and no id */
    Optional<UUID> idIfAny(String name) {
        try {
            return Optional.of(text(name)).filter(typed -> !typed.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    /** What was sent now, or else before the session ended; empty where it is missing. */
    public String text(String name) {
        return Optional.ofNullable(request.getParameter(name)).or(() -> TypedBefore.of(request, name)).map(TypedText::line).map(text -> text.substring(0, Math.min(text.length(), LONGEST))).orElse("");
    }

    /** One of these; nothing where it is missing or none of them. */
    <T extends Enum<T>> Optional<T> one(String name, T[] values) {
        return named(values, text(name));
    }

    /** The one that is called so; nothing for any other name. */
    public static <T extends Enum<T>> Optional<T> named(T[] values, String name) {
        return List.of(values).stream().filter(value -> value.name().equals(name)).findFirst();
    }

    boolean has(String name) {
        return request.getParameter(name) != null;
    }

    /** A page of a list, 0 for the first. */
    public int page(String name) {
        return Optional.of(text(name)).filter(text -> text.matches("[0-9]{1,6}")).map(Integer::valueOf).orElse(0);
    }

    /** The first of these words that stands in the address as what was just done; empty for none. */
    String done(String... words) {
        return List.of(words).stream().filter(word -> word.equals(text("done"))).findFirst().orElse("");
    }

    /** What was just done, in words; empty for nothing. @param prefix what the key of each text begins with, dot and all */
    public String said(String prefix, String... words) {
        String done = done(words);
        return done.isEmpty() ? "" : say(prefix + done);
    }

    /** The version that was looked at. @throws NotFound where none was sent: this is no form of ours */
    public static int version(String typed) {
        return Optional.of(typed).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf).orElseThrow(NotFound::new);
    }

    /** {@code ?name=value&…} of those that are not empty, with a page number where it is not the first. */
    String query(int page, String... namesToKeep) {
        String kept = List.of(namesToKeep).stream().filter(name -> !text(name).isEmpty()).map(name -> "&" + name + "=" + URLEncoder.encode(text(name), StandardCharsets.UTF_8)).collect(Collectors.joining());
        return "?" + ("page=" + page + kept);
    }

    public Language language() {
        return current.language();
    }

    Texts texts() {
        return Texts.of("identity", current.language()).orElseThrow();
    }

    public String say(String key, Object... arguments) {
        return arguments.length == 0 ? texts().get(key) : texts().say(key, arguments);
    }

    /** The name of an answer as keys of texts have it: {@code passed-on}. */
    public static String lower(Enum<?> value) {
        return lower(value.name());
    }

    public static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
