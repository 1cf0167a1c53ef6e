package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.CodeTries;
import fi.kotoisa.activities.domain.ContactChange;
import fi.kotoisa.activities.domain.ContactChanges;
import fi.kotoisa.activities.domain.CodeTry;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.QueueStep;
import fi.kotoisa.activities.domain.QueueSteps;
import fi.kotoisa.activities.domain.SignUpDraft;
import fi.kotoisa.activities.domain.SignUpDrafts;
import fi.kotoisa.identity.ContactDetails;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ContactView;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.Reaching;
import fi.kotoisa.platform.Language;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.platform.SomeoneWasQuicker;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that use cases of signing up stand on, in memory. */
final class Neighbours {

    private Neighbours() {}

    static final class RememberedIntakes implements Intakes {
        private final Map<IntakeId, Intake> all = new LinkedHashMap<>();

        @Override
        public Optional<Intake> lock(IntakeId id) {
            return find(id);
        }

        @Override
        public Optional<Intake> find(IntakeId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public Optional<Intake> of(ActivityId activity, SessionId session) {
            return ofActivity(activity).stream().filter(intake -> intake.session().filter(one -> !one.equals(session)).isEmpty()).findFirst();
        }

        @Override
        public List<Intake> ofActivity(ActivityId activity) {
            return all.values().stream().filter(intake -> intake.activity().equals(activity)).toList();
        }

        @Override
        public List<Intake> endedBefore(LocalDateTime now, int atMost) {
            return all.values().stream().filter(intake -> !intake.isEndingTold() && !intake.closesAt().isAfter(now)).limit(atMost).toList();
        }

        @Override
        public void add(Intake intake) {
            all.put(intake.id(), intake);
        }
    }

    static final class RememberedSteps implements QueueSteps {
        final List<QueueStep> all = new ArrayList<>();

        @Override
        public void add(QueueStep step) {
            all.add(step);
        }

        @Override
        public List<QueueStep> of(IntakeId intake, int first, int atMost) {
            return all.stream().filter(step -> step.intake().equals(intake)).skip(first).limit(atMost).toList();
        }
    }

    static final class RememberedEnrolments implements Enrolments {
        final List<Enrolment> all = new ArrayList<>();

        @Override
        public List<Enrolment> queue(IntakeId intake, long after, int atMost) {
            return in(intake).filter(Enrolment::waits).filter(one -> one.turn() > after).limit(atMost).toList();
        }

        @Override
        public List<Enrolment> offeredBefore(LocalDateTime now, int atMost) {
            return all.stream().filter(one -> one.offeredUntil().filter(until -> !until.isAfter(now)).isPresent()).limit(atMost).toList();
        }

        @Override
        public List<Enrolment> offered(IntakeId intake) {
            return in(intake).filter(Enrolment::offered).toList();
        }

        @Override
        public List<Enrolment> all(Collection<EnrolmentId> ids) {
            return all.stream().filter(one -> ids.contains(one.id())).toList();
        }

        @Override
        public List<Enrolment> placed(IntakeId intake) {
            return in(intake).filter(Enrolment::placed).toList();
        }

        @Override
        public List<Enrolment> expected(IntakeId intake, long began, long over) {
            return in(intake).filter(one -> one.placedAt().filter(at -> at < over).isPresent())
                    .filter(one -> one.placed() || one.cancelledAt().filter(at -> at >= began).isPresent())
                    .toList();
        }

        @Override
        public List<Enrolment> listed(IntakeId intake, int first, int atMost) {
            return Stream.of(offered(intake), placed(intake), queue(intake, 0, Integer.MAX_VALUE)).flatMap(List::stream).skip(first).limit(atMost).toList();
        }

        private Stream<Enrolment> in(IntakeId intake) {
            return all.stream().filter(one -> one.intake().equals(intake)).sorted(Comparator.comparingLong(Enrolment::turn));
        }

        @Override
        public Optional<Enrolment> find(EnrolmentId id) {
            return all.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Enrolment> of(IntakeId intake, UUID contact) {
            return in(intake).filter(one -> one.contact().equals(contact)).findFirst();
        }

        @Override
        public Optional<Enrolment> byLink(String linkIndex) {
            return all.stream().filter(one -> one.keys().linkIndex().equals(linkIndex)).findFirst();
        }

        @Override
        public List<Enrolment> ofContacts(Collection<UUID> contacts) {
            return all.stream().filter(one -> !one.cancelled() && contacts.contains(one.contact())).toList();
        }

        @Override
        public long before(IntakeId intake, long turn) {
            return in(intake).filter(one -> one.waits() && one.turn() < turn).count();
        }

        @Override
        public Enrolment fresh(Enrolment seen) {
            return seen;
        }

        @Override
        public void add(Enrolment enrolment) {
            all.add(enrolment);
        }
    }

    /** One contact for each scope, way of reaching and first name. */
    static final class RememberedContacts implements Contacts {
        /** Whoever is called so is under non-disclosure. */
        static final String HIDDEN = "Salainen";

        private final Map<ContactId, NewContact> all = new ConcurrentHashMap<>();

        @Override
        public ContactId keep(String scope, NewContact contact) {
            ContactId id = new ContactId(UUID.nameUUIDFromBytes((scope + contact.firstName() + contact.phone() + contact.email()).getBytes(StandardCharsets.UTF_8)));
            all.put(id, contact);
            return id;
        }

        @Override
        public Map<ContactId, ContactView> show(Collection<ContactId> ids) {
            return ids.stream().filter(all::containsKey).collect(Collectors.toMap(id -> id, id -> new ContactView(id, all.get(id).firstName(), "", all.get(id).firstName().equals(HIDDEN))));
        }

        @Override
        public Set<ContactId> reachedBy(String phoneOrEmail) {
            Optional<String> phone = Phones.parse(phoneOrEmail);
            return all.entrySet().stream().filter(each -> phone.isPresent() && each.getValue().phone().equals(phone)).map(Map.Entry::getKey).collect(Collectors.toSet());
        }

        @Override
        public Optional<ContactDetails> reveal(ContactId id, RevealReason reason) {
            return Optional.ofNullable(all.get(id)).map(contact -> new ContactDetails(contact.phone(), contact.email()));
        }
    }

    /** The same contacts, asked how they are reached. */
    record RememberedReach(RememberedContacts contacts) implements Reaching {

        @Override
        public Optional<Reach> of(ContactId id) {
            return Optional.ofNullable(contacts.all.get(id)).map(contact -> {
                String reach = contact.phone().or(contact::email).orElseThrow();
                return new Reach(contact.phone().isPresent(), reach.substring(reach.length() - 2), contact.language());
            });
        }

        @Override
        public Map<ContactId, String> households(Collection<ContactId> ids) {
            return ids.stream().filter(contacts.all::containsKey)
                    .collect(Collectors.toMap(id -> id, id -> contacts.all.get(id).firstName() + contacts.all.get(id).phone() + contacts.all.get(id).email()));
        }

        @Override
        public void speak(ContactId id, Language language) {
            contacts.all.computeIfPresent(id, (same, contact) -> new NewContact(contact.firstName(), contact.phone(), contact.email(), language));
        }

        @Override
        public ContactId elsewhere(ContactId known, String scope, Optional<String> phone, Optional<String> email, Language language) {
            return contacts.keep(scope, new NewContact(contacts.all.get(known).firstName(), phone, email, language));
        }
    }

    static final class RememberedChanges implements ContactChanges {
        private final Map<EnrolmentId, ContactChange> all = new HashMap<>();

        @Override
        public Optional<ContactChange> of(EnrolmentId enrolment) {
            return Optional.ofNullable(all.get(enrolment));
        }

        @Override
        public Optional<ContactChange> byKey(String keyIndex) {
            return all.values().stream().filter(change -> change.keyIndex().equals(keyIndex)).findFirst();
        }

        @Override
        public Optional<ContactChange> lock(String keyIndex) {
            return byKey(keyIndex);
        }

        @Override
        public void add(ContactChange change) {
            all.put(change.enrolment(), change);
        }

        @Override
        public void remove(ContactChange change) {
            all.remove(change.enrolment());
        }

        @Override
        public int forget(long madeBefore) {
            return 0;
        }
    }

    static final class RememberedDrafts implements SignUpDrafts {
        private final Map<String, SignUpDraft> all = new HashMap<>();

        @Override
        public Optional<SignUpDraft> byKey(String keyIndex) {
            return Optional.ofNullable(all.get(keyIndex));
        }

        @Override
        public Optional<SignUpDraft> lock(String keyIndex) {
            return byKey(keyIndex);
        }

        @Override
        public void add(SignUpDraft draft) {
            all.put(draft.keyIndex(), draft);
        }

        @Override
        public void claim(SignUpDraft draft) {
            if (all.putIfAbsent(draft.keyIndex(), draft) != null) {
                throw new SomeoneWasQuicker(new IllegalStateException("taken"));
            }
        }

        @Override
        public void remove(SignUpDraft draft) {
            all.remove(draft.keyIndex());
        }

        @Override
        public void end(EnrolmentId made) {
            all.values().stream().filter(draft -> draft.enrolment().filter(made::equals).isPresent()).forEach(SignUpDraft::end);
        }

        @Override
        public int forget(long now) {
            int before = all.size();
            all.values().removeIf(draft -> draft.expired(now));
            return before - all.size();
        }

        int size() {
            return all.size();
        }
    }

    static final class RememberedTries implements CodeTries {
        private final Map<UUID, CodeTry> all = new LinkedHashMap<>();

        @Override
        public List<CodeTry> newest(String reachIndex) {
            return all.values().stream().filter(one -> one.reach().equals(reachIndex)).sorted(Comparator.comparingLong(CodeTry::triedAt).reversed()).toList();
        }

        @Override
        public void add(CodeTry attempt) {
            if (all.putIfAbsent(attempt.id(), attempt) != null) {
                throw new SomeoneWasQuicker(new IllegalStateException("taken"));
            }
        }

        @Override
        public void forget(long before) {
            all.values().removeIf(one -> one.triedAt() < before);
        }
    }
}
