package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.AttendanceSheet;
import fi.kotoisa.activities.application.Attending;
import fi.kotoisa.look.Errors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** The field for those who came without signing up, on the pages that have it. */
@RequestScoped
class HeadCountField {

    private static final int MOST = 10_000;

    @Inject
    Attending attending;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    static String shown(AttendanceSheet sheet) {
        return sheet.headCount().map(String::valueOf).orElse("");
    }

    /** Saves the number where it was changed. @return false where none was typed but something else, which is said beside the field */
    boolean save(AttendanceSheet sheet, String typed) {
        String now = TypedValues.text(Objects.toString(typed, ""));
        OptionalInt number = TypedValues.number(now, 0, MOST);
        if (number.isEmpty() && !now.isEmpty()) {
            errors.at("heads", texts.say("staff.form.error.number", 0, MOST));
            return false;
        }
        if (number.isPresent() && !sheet.headCount().equals(Optional.of(number.getAsInt()))) {
            attending.headCount(sheet.session(), number.getAsInt());
        }
        return true;
    }
}
