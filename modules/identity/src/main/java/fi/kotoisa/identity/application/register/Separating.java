package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.HouseholdParted;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.application.register.FamilyView.Member;
import fi.kotoisa.identity.domain.CareRelation;
import fi.kotoisa.identity.domain.Channel;
import fi.kotoisa.identity.domain.Guardianship;
import fi.kotoisa.identity.domain.HouseholdMember;
import fi.kotoisa.identity.domain.Separation;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spouses, or any two, live apart from now on, and nothing of ours leads from the one to the other any more: one deed for the household, the children who go along, shared telephones and mailboxes, and what was signed up for by
 * them (casework.md no. 10).
 */
@ApplicationScoped
@Transactional
public class Separating {

    @Inject
    Families families;

    @Inject
    FamilyRecords records;

    @Inject
    RegisterRecords register;

    @Inject
    SharedReach shared;

    @Inject
    ReachingPeople reaching;

    @Inject
    Guarding guarding;

    @Inject
    Event<HouseholdParted> parted;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** They do not live together, or no such child lives with them. */
        NOT_TOGETHER,
        /** The number leads to the other as well. */
        SAME_PHONE
    }

    /**
     * What a separation would change.
     *
     * @param members who lives in the household and may be named
     * @param ways shared telephones and mailboxes, in clear
     * @param signUps first names of those who signed up by them
     * @param own of these, who seems to be the person
     */
    public record Preview(List<Member> members, List<String> ways, Map<ContactId, String> signUps, Set<ContactId> own) {

        /** Leaves names and numbers out. */
        @Override
        public String toString() {
            return "a household of " + members.size();
        }
    }

    /** Changes nothing. @throws NotFound where the person who asks does not see the file */
    @Allowed(value = Rights.FAMILY_WRITE, trace = Trace.PROTECTED_READ)
    public Preview preview(PersonId person) {
        List<Member> members = families.find(person).members();
        List<Channel> ways = shared.shared(person, others(person));
        Map<ContactId, String> signUps = shared.signedUp(ways);
        Set<ContactId> own = signUps.entrySet().stream().filter(each -> shared.calls(each.getValue(), person)).map(Map.Entry::getKey).collect(Collectors.toSet());
        return new Preview(members, ways.stream().map(shared::value).toList(), signUps, own);
    }

    private List<PersonId> others(PersonId person) {
        return records.together(person).stream().map(HouseholdMember::person).toList();
    }

    /**
     * Does it, all or nothing: they and the children who go along are a household of their own, shared telephones are the other's alone, what they signed up for moves to the new number or is reached by nobody, the other hears
     * nothing of the children through us, their accounts open nothing of their records any more, and nobody puts them into one household again before a manager says so.
     *
     * @throws NotFound where the person who asks does not see the file
     */
    @Allowed(Rights.FAMILY_WRITE)
    public Outcome separate(SeparationWish wish) {
        register.seen(wish.person());
        records.hold(wish.person(), wish.other());
        List<PersonId> together = others(wish.person());
        if (!together.contains(wish.other()) || !together.containsAll(wish.children()) || wish.children().contains(wish.other())) {
            return Outcome.NOT_TOGETHER;
        }
        List<PersonId> going = Stream.concat(Stream.of(wish.person()), wish.children().stream()).toList();
        List<PersonId> staying = together.stream().filter(each -> !going.contains(each)).toList();
        if (wish.phone().filter(number -> leadsTo(number, staying)).isPresent()) {
            return Outcome.SAME_PHONE;
        }
        cutReach(wish, going, staying);
        moveApart(wish, going);
        shared.signOut(going);
        if (wish.danger()) {
            going.forEach(this::hide);
        }
        return Outcome.DONE;
    }

    private boolean leadsTo(String number, List<PersonId> people) {
        return people.stream().flatMap(each -> register.channels(each).stream()).map(shared::value).anyMatch(number::equals);
    }

    private void cutReach(SeparationWish wish, List<PersonId> going, List<PersonId> staying) {
        List<Channel> ways = new ArrayList<>();
        going.forEach(each -> ways.addAll(shared.shared(each, staying)));
        Set<ContactId> signUps = among(wish.signUps(), shared.signedUp(ways).keySet());
        wish.phone().ifPresent(number -> reaching.keep(wish.person(), ReachKind.PHONE, number, ReachPreference.BEST));
        going.forEach(each -> shared.leave(each, ways));
        if (!signUps.isEmpty()) {
            Language language = register.particulars(wish.person()).readingLanguage().flatMap(Language::of).orElse(Language.FI);
            parted.fire(new HouseholdParted(signUps, wish.phone(), Optional.empty(), language));
            shared.silence(signUps);
        }
    }

    private static Set<ContactId> among(Collection<ContactId> wished, Collection<ContactId> there) {
        return wished.stream().filter(there::contains).collect(Collectors.toSet());
    }

    private void moveApart(SeparationWish wish, List<PersonId> going) {
        UUID household = records.found(wish.person(), FamilyPart.ADULT);
        wish.children().forEach(child -> {
            records.moveInto(household, child, FamilyPart.CHILD);
            records.guardians(child).stream().filter(each -> each.guardian().equals(Optional.of(wish.other()))).forEach(Guardianship::cut);
        });
        if (!records.apart(wish.person(), wish.other())) {
            records.add(new Separation(Ids.next(), wish.person(), wish.other(), register.me(), register.today()));
        }
    }

    /** Whoever separates them works with them, so that a hidden file always belongs to somebody. */
    private void hide(PersonId person) {
        if (register.relations(person, register.today()).stream().noneMatch(each -> each.worker().equals(register.me()))) {
            records.add(new CareRelation(Ids.next(), person, register.me(), CareTask.COLLEAGUE, register.today(), Optional.empty()));
            records.flush();
        }
        guarding.guard(person, SafetyKind.SAFETY_RISK, register.today(), Optional.empty());
    }

    /** They may live in one household again: a manager who sees the file says so. @throws NotFound where they do not live apart */
    @Allowed(Rights.CARE_ASSIGN)
    public void reconcile(PersonId person, UUID separation) {
        register.seen(person);
        records.separations(person).stream().filter(each -> each.id().equals(separation)).findFirst().orElseThrow(NotFound::new).end(register.me(), register.now());
    }
}
