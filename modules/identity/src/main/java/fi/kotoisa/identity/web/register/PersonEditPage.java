package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.application.register.Correcting.Correction;
import fi.kotoisa.identity.application.register.Correcting;
import fi.kotoisa.identity.application.register.FileView;
import fi.kotoisa.identity.application.register.PersonFiles;
import fi.kotoisa.identity.application.register.RestrictedRecord;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Behind {@code staff/person-edit.xhtml}: puts right name, birth, numbers and languages of one person. */
@Named
@RequestScoped
public class PersonEditPage {

    @Inject
    PersonFiles files;

    @Inject
    Correcting correcting;

    @Inject
    RegisterTexts texts;

    @Inject
    Errors errors;

    @Inject
    Clock clock;

    private final Map<String, String> typed = new HashMap<>();
    private FileView file;
    private boolean overtaken;

    @PostConstruct
    void load() {
        file = files.find(texts.person());
        typed.put("version", String.valueOf(file.version()));
        typed.put("name", file.name());
        typed.put("latin", file.latinName().orElse(""));
        typed.put("birth", file.birth().map(PersonForm::text).orElse(""));
        typed.put("placeholder", String.valueOf(file.birth().filter(birth -> birth.placeholder()).isPresent()));
        typed.put("code", "");
        typed.put("migri", file.migriNumber().orElse(""));
        typed.put("mother", file.tongues().mother().orElse(""));
        typed.put("reads", file.tongues().reads().orElse(""));
        typed.put("literacy", file.tongues().literacy().map(Literacy::name).orElse(""));
        typed.put("towards", file.tongues().towards().orElse("none"));
        List<FileView.Spoken> spoken = file.tongues().spoken();
        for (int row = 0; row < Math.min(spoken.size(), PersonForm.LANGUAGES); row++) {
            FileView.Spoken each = spoken.get(row);
            typed.put("tongue-" + row, each.language());
            typed.put("level-" + row, each.level().map(Enum::name).orElse(""));
            typed.put("dialect-" + row, each.dialect().map(texts::dialect).orElse(""));
            typed.put("interpreting-" + row, String.valueOf(each.interpreting()));
        }
    }

    /** Stores it, unless somebody else changed the file since it was shown; then says so, and what was typed stays. */
    public String save() {
        PersonForm form = new PersonForm(typed, errors, texts, TimeKeeper.today(clock));
        Correction wanted = wanted(form);
        if (errors.any()) {
            return "";
        }
        try {
            switch (correcting.correct(file.person(), wanted)) {
                case DONE -> {
                    return PersonPage.address(file.person(), "corrected");
                }
                case CODE_TAKEN -> errors.at("code", texts.say("staff.register.error.code.taken"));
                case MIGRI_TAKEN -> errors.at("migri", texts.say("staff.register.error.migri.taken"));
            }
        } catch (RestrictedRecord kept) {
            errors.onPage(texts.say("staff.data.error.restricted"));
        } catch (SomeoneWasQuicker lost) {
            file = files.find(file.person());
            typed.put("version", String.valueOf(file.version()));
            overtaken = true;
            errors.onPage(texts.say("staff.register.error.quicker"));
        }
        return "";
    }

    /** Of the parts that are not on the form nothing is read; they stay as they are. */
    private Correction wanted(PersonForm form) {
        boolean numbers = file.changes(FileSection.NUMBERS);
        boolean languages = file.changes(FileSection.LANGUAGES);
        Optional<IdentityCode> code = numbers ? form.code() : Optional.empty();
        Optional<Birth> birth = numbers ? form.birth(code) : Optional.empty();
        Optional<String> migri = numbers ? form.migriNumber() : Optional.empty();
        return languages
                ? new Correction(version(), form.name(), form.latinName(), birth, code, migri, form.motherTongue(), form.reads(), form.literacy(), form.towards(), form.spoken())
                : new Correction(version(), form.name(), form.latinName(), birth, code, migri, Optional.empty(), Language.FI, Literacy.LATIN, Optional.empty(), List.of());
    }

    private int version() {
        return typed.get("version").matches("\\d{1,9}") ? Integer.parseInt(typed.get("version")) : -1;
    }

    public FileView getFile() {
        return file;
    }

    /** Somebody else changed the file meanwhile. */
    public boolean isOvertaken() {
        return overtaken;
    }

    /** The numbers of the rows for spoken languages. */
    public List<Integer> getTongueRows() {
        return IntStream.range(0, PersonForm.LANGUAGES).boxed().toList();
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
