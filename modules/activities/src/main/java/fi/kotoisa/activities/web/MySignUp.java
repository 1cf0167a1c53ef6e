package fi.kotoisa.activities.web;

import fi.kotoisa.activities.ActivityView;
import fi.kotoisa.activities.ActivityView.ActivityDate;
import fi.kotoisa.activities.application.ActivityDetails;
import fi.kotoisa.activities.application.Drafting;
import fi.kotoisa.activities.application.Enrolling;
import fi.kotoisa.activities.application.FindingAgain;
import fi.kotoisa.activities.application.MySignUpView;
import fi.kotoisa.activities.application.Offering;
import fi.kotoisa.activities.application.Offering.Taken;
import fi.kotoisa.look.DateWords;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A household looks at its own sign-up, takes what it is offered, and gives it up if it wants to. */
@Named
@RequestScoped
public class MySignUp {

    @Inject
    Asked asked;

    @Inject
    FindingAgain findingAgain;

    @Inject
    ActivityDetails details;

    @Inject
    Enrolling enrolling;

    @Inject
    Offering offering;

    @Inject
    Drafting drafting;

    @Inject
    Words words;

    private Optional<MySignUpView> mine;
    private Optional<ActivityView> activity;

    @PostConstruct
    void find() {
        mine = asked.value("key").flatMap(findingAgain::byLink);
        activity = mine.flatMap(known -> details.find(known.activity(), words.language()));
    }

    public boolean isThere() {
        return mine.isPresent();
    }

    public MySignUpView getMine() {
        return mine.orElseThrow();
    }

    public boolean isActivityThere() {
        return activity.isPresent();
    }

    public ActivityView getActivity() {
        return activity.orElseThrow();
    }

    public String getTextLanguage() {
        return activity.map(known -> words.languageOf(known.textLanguage())).orElse("");
    }

    public String getHeading() {
        if (getMine().cancelled()) {
            return words.say("mine.cancelled");
        }
        if (isOff()) {
            return words.say(getMine().session().isPresent() ? "mine.off" : "mine.off.all");
        }
        if (isToAnswer()) {
            return words.say("offer.heading");
        }
        if (getMine().placed()) {
            return words.say("place.given");
        }
        return getMine().open() ? words.say("queue.place", getMine().placeInQueue()) : words.say("mine.closed");
    }

    /** Everything that was signed up for and is to come is called off. */
    private boolean isOff() {
        return activity.filter(known -> !known.over()).map(known -> known.dates().stream().filter(this::isMine).toList())
                .filter(dates -> !dates.isEmpty() && dates.stream().allMatch(ActivityDate::cancelled)).isPresent();
    }

    private boolean isMine(ActivityDate date) {
        return getMine().session().map(one -> one.equals(date.session())).orElse(true);
    }

    /** Whether places are held that can still be taken. */
    public boolean isToAnswer() {
        return getMine().offered() && getMine().open();
    }

    /** Whether places may still become free for who waits. */
    public boolean isWaiting() {
        return getMine().waiting() && getMine().open();
    }

    /** Whether nothing became free in time, for another reason than that it was called off. */
    public boolean isClosed() {
        return (getMine().waiting() || getMine().offered()) && !getMine().open() && !isOff();
    }

    /** The place in the queue to draw; 0 for those who do not wait. */
    public long getQueue() {
        return isWaiting() ? getMine().placeInQueue() : 0;
    }

    /** The one date that was signed up for, or the next one; in words when there is none. */
    public String getWhen() {
        return date().map(date -> words.say(date.cancelled() ? "mine.date.cancelled" : "mine.next", DatesInWords.once(date, words)))
                .orElseGet(() -> words.say(isOff() ? "mine.off.all" : "mine.over"));
    }

    private Optional<ActivityDate> date() {
        return activity.filter(known -> !known.over()).flatMap(known -> known.dates().stream()
                .filter(date -> isMine(date) && (getMine().session().isPresent() || !date.cancelled()))
                .findFirst());
    }

    /** House and room of that date. */
    public String getPlace() {
        Optional<ActivityDate> date = date();
        Optional<String> house = date.flatMap(ActivityDate::venue);
        Optional<String> room = date.flatMap(ActivityDate::room).or(() -> house.isPresent() ? Optional.empty() : getActivity().room());
        return Stream.concat(house.or(() -> getActivity().venue()).stream(), room.stream()).collect(Collectors.joining(", "));
    }

    /** The street of the house, where that is the usual one. */
    public String getStreet() {
        return date().flatMap(ActivityDate::venue).isPresent() ? "" : getActivity().mapAddress().orElse("");
    }

    public String getPeople() {
        return words.say("people", getMine().adults(), getMine().children());
    }

    public String getCare() {
        int wanted = getMine().careChildren();
        if (wanted > 0 && getMine().placed() && !getMine().careGiven()) {
            return words.say("care.not.given");
        }
        return words.say("care.for", wanted);
    }

    public String getActivityAddress() {
        return "/" + words.language().code() + "/activities/activity?id=" + getMine().activity();
    }

    public String address(String page) {
        return "/" + words.language().code() + "/activities/" + page + "?key=" + getMine().link();
    }

    /** On to the page of a sign-up. @param link its key */
    static String onward(String link) {
        return "/activities/my-signup?faces-redirect=true&key=" + link;
    }

    /** The same with a word on what was just done: {@code asked}, {@code saved} or {@code changed}. */
    static String onward(String link, String done) {
        return onward(link) + "&reach=" + done;
    }

    /** Until when the offer stands, in words. */
    public String getUntil() {
        return getMine().offeredUntil().map(until -> words.say("offer.until", DateWords.in(words.language()).dayAndTime(until))).orElse("");
    }

    /** Places were offered but went on before the household answered: it has just pressed the button. */
    public boolean isPassedOn() {
        return asked.value("passed").isPresent() && !getMine().placed() && !isToAnswer();
    }

    /** The key of what was just done about how the household is reached; empty for nothing. */
    public String getReached() {
        return asked.value("reach").filter(Set.of("asked", "saved", "changed")::contains).map("reach."::concat).orElse("");
    }

    /** Whether the answer to an offer can be given, or was just given. */
    public boolean isOffering() {
        return isThere() && (isToAnswer() || asked.value("take").isPresent());
    }

    /** Whether more or fewer can still come. */
    public boolean isChangeable() {
        return !getMine().cancelled() && activity.filter(known -> !known.over()).isPresent();
    }

    /** Takes what is held for the household. */
    public String take() {
        return mine.map(known -> onward(known.link()) + (offering.accept(known.link()) == Taken.YES ? "" : "&passed=1")).orElse("");
    }

    /** Ends the key of this page, so that the next person at this computer finds nothing. */
    public String clear() {
        mine.filter(MySignUpView::forAWhile).ifPresent(known -> drafting.forget(known.link()));
        return "/activities/calendar?faces-redirect=true";
    }

    /** Gives the places or the turn back. Asks for no reason. */
    public String cancel() {
        mine.ifPresent(known -> enrolling.cancel(known.link()));
        return mine.map(known -> onward(known.link())).orElse("");
    }
}
