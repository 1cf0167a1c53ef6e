package fi.kotoisa.platform.web;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.application.OutboxReading;
import fi.kotoisa.platform.application.OutboxView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The messages that went to people, and those that would have gone. */
@Named
@RequestScoped
public class OutboxPage {

    @Inject
    OutboxReading reading;

    @Inject
    CurrentLanguage current;

    private String number = "1";
    private OutboxReading.Page page;

    /** What stands in the address; nonsense is the first page. */
    public String getNumber() {
        return number;
    }

    public void setNumber(String typed) {
        number = typed;
    }

    /** Reads the page; asks for the right before anything is shown. */
    public void open() {
        page = reading.page(number != null && number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 1, current.language());
    }

    public List<OutboxView> getMessages() {
        return page.messages();
    }

    /** The query of the newer page; empty on the first. */
    public String getNewer() {
        return page.number() > 1 ? "?page=" + (page.number() - 1) : "";
    }

    /** The query of the older page; empty on the last. */
    public String getOlder() {
        return page.more() ? "?page=" + (page.number() + 1) : "";
    }

    /** The state of a message in words. */
    public String state(OutboxView message) {
        return texts().get("staff.outbox.state." + message.going());
    }

    /** How the state is coloured: one of the look's tag states. */
    public String tone(OutboxView message) {
        return switch (message.going()) {
            case "sent" -> "ok";
            case "failed", "given-up" -> "stop";
            case "would-have-gone" -> "info";
            default -> "wait";
        };
    }

    /** E-mail or text message with the last two characters of the address. */
    public String way(OutboxView message) {
        if (message.channel() == Channel.NONE) {
            return texts().get("staff.outbox.way.none");
        }
        return texts().say(message.channel() == Channel.SMS ? "staff.outbox.way.sms" : "staff.outbox.way.email", message.shownAddress());
    }

    /** Why it has not gone, in words; empty where there is nothing to explain. */
    public String reason(OutboxView message) {
        return message.reason().isEmpty() ? "" : texts().get("staff.outbox.reason." + message.reason());
    }

    /** The message's text, line by line; empty lines are left to the page's own spacing. */
    public List<String> lines(OutboxView message) {
        return message.text().lines().filter(line -> !line.isBlank()).toList();
    }

    private Texts texts() {
        return Texts.of("platform", current.language()).orElseThrow();
    }
}
