package fi.kotoisa.look.web;

import fi.kotoisa.look.Errors;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.DefaultScheduleModel;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.ScheduleModel;
import org.primefaces.model.SortMeta;

/** The components of PrimeFaces that staff pages use, running in our theme. It exists only beside demo data. */
@Named("staffPatterns")
@ViewScoped
public class StaffPatterns implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final List<String> NAMES = List.of("Avoin kielikahvila", "Läksykerho", "Naisten liikuntaryhmä", "Satutuokio", "Leivotaan yhdessä", "Jalkapalloa nuorille");

    /** One row of the sample table. */
    public record Row(String id, String name, String room, LocalDate day) implements Serializable {}

    @Inject
    transient Site site;

    @Inject
    transient Errors errors;

    @Inject
    transient CurrentLanguage current;

    private final LazyDataModel<Row> rows = new SampleRows();
    private final ScheduleModel schedule = new DefaultScheduleModel();
    private String text = "";
    private String room = "Silta";
    private String person = "";
    private LocalDate day = MONDAY.plusDays(2);

    /** @throws NotFound where there is no demo data */
    @PostConstruct
    void onlyWithDemoData() {
        if (!site.demo()) {
            throw new NotFound();
        }
        for (int each = 0; each < NAMES.size(); each++) {
            schedule.addEvent(DefaultScheduleEvent.builder()
                    .title(NAMES.get(each))
                    .startDate(MONDAY.plusDays(each).atTime(10 + each, 0))
                    .endDate(MONDAY.plusDays(each).atTime(11 + each, 30))
                    .build());
        }
    }

    /** Finds the name missing, so that the page shows what an error looks like beside a PrimeFaces field. */
    public void save() {
        if (text.isBlank()) {
            errors.at("text", Texts.of("look", current.language()).map(texts -> texts.get("staff.pattern.text.error")).orElse(""));
        }
    }

    public List<String> complete(String typed) {
        return NAMES.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT))).toList();
    }

    public List<String> getRooms() {
        return List.of("Silta", "Pääkirjasto", "Kuokkalan liikuntasali");
    }

    public LazyDataModel<Row> getRows() {
        return rows;
    }

    public ScheduleModel getSchedule() {
        return schedule;
    }

    public LocalDate getMonday() {
        return MONDAY;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    /** A hundred rows, never all at once. */
    private static final class SampleRows extends LazyDataModel<Row> {

        private static final long serialVersionUID = 1L;
        private static final int ALL = 100;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return ALL;
        }

        @Override
        public List<Row> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
            return IntStream.range(first, Math.min(first + size, ALL)).mapToObj(SampleRows::row).toList();
        }

        @Override
        public String getRowKey(Row row) {
            return row.id();
        }

        @Override
        public Row getRowData(String key) {
            return row(Integer.parseInt(key));
        }

        private static Row row(int number) {
            return new Row(String.valueOf(number), NAMES.get(number % NAMES.size()), Stream.of("Silta", "Pääkirjasto").skip(number % 2).findFirst().orElse(""), MONDAY.plusDays(number));
        }
    }
}
