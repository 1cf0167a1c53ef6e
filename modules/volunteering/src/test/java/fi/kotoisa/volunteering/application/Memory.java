package fi.kotoisa.volunteering.application;

import fi.kotoisa.activities.CrewView;
import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.HostNeeds;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SessionMoved;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotSignedIn;
import fi.kotoisa.volunteering.Dates;
import fi.kotoisa.volunteering.domain.HostCount;
import fi.kotoisa.volunteering.domain.HostCounts;
import fi.kotoisa.volunteering.domain.Hosts;
import fi.kotoisa.volunteering.domain.Shift;
import fi.kotoisa.volunteering.domain.Shifts;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** The neighbours of the use cases, in memory. */
final class Memory {

    private Memory() {}

    /** Dates that want hosts. */
    static final class Dated implements HostNeeds {
        final Map<SessionId, HostNeedView> dates = new LinkedHashMap<>();

        HostNeedView add(HostNeedView date) {
            dates.put(date.session(), date);
            return date;
        }

        @Override
        public List<HostNeedView> upcoming(LocalDateTime from, int skip, int atMost, Language language) {
            return dates.values().stream().filter(date -> !date.startsAt().isBefore(from)).sorted(Comparator.comparing(HostNeedView::startsAt)).skip(skip).limit(atMost).toList();
        }

        @Override
        public Optional<HostNeedView> find(SessionId session, Language language) {
            return Optional.ofNullable(dates.get(session));
        }

        @Override
        public List<HostNeedView> all(Collection<SessionId> sessions, Language language) {
            return sessions.stream().distinct().map(dates::get).filter(java.util.Objects::nonNull).toList();
        }
    }

    static final class People implements Hosts {
        private final Set<PersonId> known = new HashSet<>();
        int asked;

        @Override
        public void lock(PersonId person) {
            known.add(person);
        }

        @Override
        public Set<PersonId> known(Collection<PersonId> people) {
            asked++;
            return people.stream().filter(known::contains).collect(java.util.stream.Collectors.toSet());
        }
    }

    static final class Counted implements HostCounts {
        private final Map<SessionId, HostCount> counts = new HashMap<>();

        @Override
        public HostCount lock(SessionId session) {
            return counts.computeIfAbsent(session, id -> new HostCount(Dates.at(id, Dates.NOW, 0, false), 0));
        }

        @Override
        public Map<SessionId, Integer> taken(Collection<SessionId> sessions) {
            Map<SessionId, Integer> taken = new HashMap<>();
            sessions.stream().filter(counts::containsKey).forEach(session -> taken.put(session, counts.get(session).taken()));
            return taken;
        }

        @Override
        public Set<SessionId> called(Collection<SessionId> sessions) {
            return Set.of();
        }
    }

    static final class Taken implements Shifts {
        final List<Shift> all = new ArrayList<>();
        int asked;

        @Override
        public List<Shift> ahead(PersonId person, LocalDateTime now) {
            return new ArrayList<>(all.stream()
                    .filter(shift -> shift.person().equals(person) && shift.endsAt().isAfter(now) && shift.state() != Shift.State.GIVEN_BACK)
                    .sorted(Comparator.comparing(Shift::startsAt))
                    .toList());
        }

        @Override
        public List<Shift> copies(PersonId person, LocalDateTime now) {
            return ahead(person, now);
        }

        @Override
        public List<Shift> heldBy(Collection<PersonId> people, LocalDateTime now) {
            asked++;
            return all.stream().filter(shift -> people.contains(shift.person()) && shift.held() && shift.endsAt().isAfter(now)).toList();
        }

        @Override
        public Optional<Shift> newest(SessionId session, PersonId person) {
            return all.stream().filter(shift -> shift.session().equals(session) && shift.person().equals(person)).reduce((first, second) -> second);
        }

        @Override
        public List<Shift> held(Collection<SessionId> sessions) {
            return all.stream().filter(shift -> shift.held() && sessions.contains(shift.session())).toList();
        }

        @Override
        public List<Shift> givenBack(Collection<SessionId> sessions) {
            return all.stream().filter(shift -> shift.state() == Shift.State.GIVEN_BACK && sessions.contains(shift.session())).toList();
        }

        @Override
        public List<Shift> since(PersonId person, LocalDateTime from) {
            return all.stream().filter(shift -> shift.person().equals(person) && !shift.startsAt().isBefore(from)).toList();
        }

        @Override
        public Shift fresh(Shift seen) {
            return seen;
        }

        @Override
        public void add(Shift shift) {
            all.add(shift);
        }
    }

    /** Somebody who is signed in; nobody at first. */
    static final class Door implements SignedIn {
        Optional<PersonId> person = Optional.empty();

        @Override
        public PersonId person() {
            return person.orElseThrow(NotSignedIn::new);
        }

        @Override
        public Optional<PersonId> personIfAny() {
            return person;
        }

        @Override
        public boolean may(String right) {
            return person.isPresent();
        }

        @Override
        public boolean may(String right, OrganisationId organisation) {
            return person.isPresent();
        }

        @Override
        public Set<OrganisationId> organisations(String right) {
            return Set.of();
        }

        @Override
        public void require(String right, OrganisationId organisation) {
            person();
        }
    }

    /** Keeps what was fired. */
    static final class Fired<T> implements Event<T> {
        final List<T> events = new ArrayList<>();

        @Override
        public void fire(T event) {
            events.add(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }

    /** Keeps whom it would have told what. */
    static final class Told extends ShiftMessages {
        final List<String> messages = new ArrayList<>();

        @Override
        void taken(PersonId person, SessionId session) {
            messages.add("taken " + person);
        }

        @Override
        void moved(Shift shift, SessionMoved moved) {
            messages.add("moved " + shift.person());
        }

        @Override
        void calledOff(Shift shift) {
            messages.add("called off " + shift.person());
        }

        @Override
        void givenBack(PersonId host, HostNeedView date, CrewView crew, int left) {
            messages.add("gave back " + host + " left " + left);
        }

        @Override
        void wanted(PersonId person, HostNeedView date, CrewView crew) {
            messages.add("wanted " + person);
        }
    }
}
