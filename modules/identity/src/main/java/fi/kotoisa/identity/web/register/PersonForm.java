package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.LanguageLevel;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.identity.application.register.FileView;
import fi.kotoisa.identity.application.register.MigriNumber;
import fi.kotoisa.identity.application.register.NewPerson;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.TypedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what was typed of a person, field by field, and says beside each what to put right. What was typed stays as it was. */
final class PersonForm {

    /** How many spoken languages a form has room for. */
    static final int LANGUAGES = 4;
    private static final int LONGEST_DIALECT = 100;
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Map<String, String> typed;
    private final Errors errors;
    private final RegisterTexts texts;
    private final LocalDate today;

    PersonForm(Map<String, String> typed, Errors errors, RegisterTexts texts, LocalDate today) {
        this.typed = typed;
        this.errors = errors;
        this.texts = texts;
        this.today = today;
    }

    String raw(String field) {
        return TypedText.line(Objects.toString(typed.get(field), ""));
    }

    private void wrong(String field, String key, Object... arguments) {
        errors.at(field, texts.say("staff.register.error." + key, arguments));
    }

    String name() {
        String name = raw("name");
        if (name.isEmpty() || name.length() > NewPerson.LONGEST_NAME) {
            wrong("name", "name", NewPerson.LONGEST_NAME);
        }
        return name;
    }

    Optional<String> latinName() {
        String latin = raw("latin");
        if (latin.length() > NewPerson.LONGEST_NAME || latin.codePoints().anyMatch(letter -> Character.isLetter(letter) && Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN)) {
            wrong("latin", "latin");
        }
        return some(latin);
    }

    /** The code that was typed; a slip of the finger is said so. */
    Optional<IdentityCode> code() {
        String text = raw("code");
        IdentityCode.flaw(text).filter(flaw -> !text.isEmpty()).ifPresent(flaw -> wrong("code", "code." + flaw.name().toLowerCase(java.util.Locale.ROOT)));
        return IdentityCode.parse(text);
    }

    Optional<String> migriNumber() {
        return read("migri", MigriNumber::parse);
    }

    Optional<String> phone() {
        return read("phone", Phones::parse);
    }

    Optional<String> email() {
        return read("email", Emails::parse);
    }

    private Optional<String> read(String field, Function<String, Optional<String>> parse) {
        String text = raw(field);
        Optional<String> read = parse.apply(text);
        if (!text.isEmpty() && read.isEmpty()) {
            wrong(field, field);
        }
        return read;
    }

    /** The day or year that was typed; where none was, that of the code. */
    Optional<Birth> birth(Optional<IdentityCode> code) {
        String text = plain(raw("birth"));
        if (text.isEmpty()) {
            return code.map(known -> Birth.on(known.birthDay()));
        }
        Optional<Birth> birth = birth(text).filter(read -> read.believable(today));
        if (birth.isEmpty()) {
            wrong("birth", "birth");
        }
        if (Boolean.parseBoolean(typed.get("placeholder"))) {
            birth = birth.map(read -> Birth.placeholder(read.year()));
        }
        return birth;
    }

    private static Optional<Birth> birth(String text) {
        Matcher day = DAY.matcher(text);
        try {
            if (day.matches()) {
                return Optional.of(Birth.on(LocalDate.of(Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)))));
            }
            return YEAR.matcher(text).matches() ? Optional.of(Birth.in(Year.of(Integer.parseInt(text)))) : Optional.of(Birth.on(LocalDate.parse(text)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints().filter(letter -> !Character.isSpaceChar(letter)).forEach(letter -> plain.appendCodePoint(Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter));
        return plain.toString();
    }

    /** A birth as the field shows it. */
    static String text(Birth birth) {
        return birth.day().map(day -> day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear()).orElseGet(birth.year()::toString);
    }

    Optional<String> motherTongue() {
        return some(raw("mother")).filter(texts::knows);
    }

    Language reads() {
        Optional<Language> language = Language.of(raw("reads")).filter(Language::forResidents);
        if (language.isEmpty()) {
            wrong("reads", "reads");
        }
        return language.orElse(Language.FI);
    }

    Literacy literacy() {
        for (Literacy each : Literacy.values()) {
            if (each.name().equals(raw("literacy"))) {
                return each;
            }
        }
        wrong("literacy", "literacy");
        return Literacy.LATIN;
    }

    Optional<String> towards() {
        return some(raw("towards")).filter(code -> code.equals("fi") || code.equals("sv"));
    }

    /** The languages that have a row, each once, in the order of the rows. */
    List<FileView.Spoken> spoken() {
        List<FileView.Spoken> all = new ArrayList<>();
        for (int row = 0; row < LANGUAGES; row++) {
            String tongue = raw("tongue-" + row);
            Optional<LanguageLevel> level = Optional.of(raw("level-" + row)).flatMap(name -> java.util.Arrays.stream(LanguageLevel.values()).filter(each -> each.name().equals(name)).findFirst());
            Optional<String> dialect = some(raw("dialect-" + row)).map(texts::dialectCode);
            if (dialect.filter(text -> text.length() > LONGEST_DIALECT).isPresent()) {
                wrong("dialect-" + row, "dialect", LONGEST_DIALECT);
            }
            if (texts.knows(tongue)) {
                if (all.stream().anyMatch(each -> each.language().equals(tongue))) {
                    wrong("tongue-" + row, "tongue.twice");
                }
                all.add(new FileView.Spoken(tongue, level, Boolean.parseBoolean(typed.get("interpreting-" + row)), dialect));
            }
        }
        return all;
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(typed -> !typed.isEmpty());
    }
}
