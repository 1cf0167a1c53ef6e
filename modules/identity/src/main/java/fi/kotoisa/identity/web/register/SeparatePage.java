package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.identity.application.register.FamilyView.Member;
import fi.kotoisa.identity.application.register.Separating.Outcome;
import fi.kotoisa.identity.application.register.Separating.Preview;
import fi.kotoisa.identity.application.register.Separating;
import fi.kotoisa.identity.application.register.SeparationWish;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Behind {@code staff/person-separate.xhtml}: two who lived together live apart, and nothing leads from the one to the other any more. */
@Named
@RequestScoped
public class SeparatePage {

    @Inject
    Separating separating;

    @Inject
    RegisterTexts texts;

    @Inject
    Errors errors;

    private Preview preview;
    private String other = "";
    private String[] children = {};
    private String[] signUps = {};
    private String phone = "";
    private boolean danger;

    @PostConstruct
    void load() {
        preview = separating.preview(texts.person());
        children = getChildChoices().stream().map(Choice::value).toArray(String[]::new);
        signUps = preview.own().stream().map(ContactId::toString).toArray(String[]::new);
        if (getOthers().size() == 1) {
            other = getOthers().get(0).value();
        }
    }

    /** Does it, or says what must be put right first. */
    public String separate() {
        Optional<PersonId> from = getOthers().stream().map(Choice::value).filter(other::equals).findFirst().map(PersonId::fromString);
        if (from.isEmpty()) {
            wrong("other", "other");
        }
        Optional<String> number = Phones.parse(phone);
        if (number.isEmpty() && !phone.isBlank()) {
            wrong("phone", "phone");
        }
        if (errors.any()) {
            return "";
        }
        Set<PersonId> going = getChildChoices().stream().map(Choice::value).filter(List.of(children)::contains).map(PersonId::fromString).filter(child -> !child.equals(from.get())).collect(Collectors.toSet());
        Set<ContactId> moving = preview.signUps().keySet().stream().filter(each -> List.of(signUps).contains(each.toString())).collect(Collectors.toSet());
        Outcome outcome = separating.separate(new SeparationWish(texts.person(), from.orElseThrow(), going, moving, number, danger));
        return switch (outcome) {
            case DONE -> "/identity/staff/person-apart?faces-redirect=true&id=" + texts.person() + "&done=separated";
            case NOT_TOGETHER -> wrong("other", "not-together");
            case SAME_PHONE -> wrong("phone", "same-phone");
        };
    }

    private String wrong(String field, String key) {
        errors.at(field, texts.say("staff.separate.error." + key));
        return "";
    }

    public PersonId getPerson() {
        return texts.person();
    }

    /** Adults of the household. */
    public List<Choice> getOthers() {
        return choices(FamilyPart.ADULT);
    }

    public List<Choice> getChildChoices() {
        return choices(FamilyPart.CHILD);
    }

    private List<Choice> choices(FamilyPart part) {
        return preview.members().stream().filter(member -> member.part() == part).map((Member member) -> new Choice(member.person().toString(), member.name())).toList();
    }

    public List<Choice> getSignUpChoices() {
        return preview.signUps().entrySet().stream().map(each -> new Choice(each.getKey().toString(), each.getValue())).toList();
    }

    /** Telephones and mailboxes that they share, as people write them. */
    public String getWays() {
        return preview.ways().stream().map(way -> way.contains("@") ? way : Phones.readable(way)).collect(Collectors.joining(", "));
    }

    public String getOther() {
        return other;
    }

    public void setOther(String person) {
        other = person;
    }

    public String[] getChildren() {
        return children.clone();
    }

    public void setChildren(String[] people) {
        children = people.clone();
    }

    public String[] getSignUps() {
        return signUps.clone();
    }

    public void setSignUps(String[] contacts) {
        signUps = contacts.clone();
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String number) {
        phone = number;
    }

    public boolean isDanger() {
        return danger;
    }

    public void setDanger(boolean yes) {
        danger = yes;
    }
}
