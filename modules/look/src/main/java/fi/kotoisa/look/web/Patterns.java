package fi.kotoisa.look.web;

import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** The page of all patterns, for designers and testers. It exists only beside demo data. */
@Named("patterns")
@RequestScoped
public class Patterns {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject
    Site site;

    @Inject
    CurrentLanguage current;

    @Inject
    Errors errors;

    private String name = "";
    private String phone = "040 555";
    private String wish = "";
    private String area = "";
    private String adults = "1";
    private String care = "yes";
    private String[] needs = {"interpreter"};
    private boolean reminder = true;
    private String day = "5";
    private String month = "3";
    private String year = "1990";

    /** @throws NotFound where there is no demo data */
    @PostConstruct
    void onlyWithDemoData() {
        if (!site.demo()) {
            throw new NotFound();
        }
    }

    /** Sends the form and finds the first name missing, so that the page shows what errors look like. */
    public String send() {
        if (name.isBlank()) {
            errors.at("name", say("pattern.name.error"));
        }
        if (phone.replaceAll("\\D", "").length() < "040123456".length()) {
            errors.at("phone", say("pattern.phone.error"));
        }
        if (care.isEmpty()) {
            errors.at("care", say("pattern.care.error"));
        }
        return errors.any() ? "" : "/look/patterns?faces-redirect=true&sent=1";
    }

    private String say(String key) {
        return Texts.of("look", current.language()).map(texts -> texts.get(key)).orElse(key);
    }

    public boolean isDemo() {
        return site.demo();
    }

    public LocalDate getToday() {
        return TODAY;
    }

    public LocalDateTime at(int day, int hour, int minute) {
        return TODAY.plusDays(day).atTime(hour, minute);
    }

    public List<Choice> getNumbers() {
        return IntStream.rangeClosed(0, 5).mapToObj(String::valueOf).map(number -> new Choice(number, number)).toList();
    }

    public List<Choice> getCareChoices() {
        return List.of(new Choice("yes", say("pattern.care.yes")), new Choice("no", say("pattern.care.no"), say("pattern.care.no.hint")), new Choice("own", "Suomi").in("fi"));
    }

    public List<Choice> getNeedChoices() {
        return List.of(new Choice("interpreter", say("pattern.need.interpreter")), new Choice("ride", say("pattern.need.ride")));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getWish() {
        return wish;
    }

    public void setWish(String wish) {
        this.wish = wish;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getAdults() {
        return adults;
    }

    public void setAdults(String adults) {
        this.adults = adults;
    }

    public String getCare() {
        return care;
    }

    public void setCare(String care) {
        this.care = care;
    }

    public String[] getNeeds() {
        return needs.clone();
    }

    public void setNeeds(String[] needs) {
        this.needs = needs.clone();
    }

    public boolean isReminder() {
        return reminder;
    }

    public void setReminder(boolean reminder) {
        this.reminder = reminder;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }
}
