package fi.kotoisa.volunteering.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.CrewView;
import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.HostNeeds;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SessionMoved;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.testing.GoldenLetters.Example;
import fi.kotoisa.platform.testing.GoldenLetters;
import fi.kotoisa.volunteering.domain.Shift;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message of this module, made by the code that makes it, as people read it. */
class MessagesGoldenTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 25, 17, 0);
    private static final LocalDateTime END = START.plusMinutes(90);
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());
    private static final PersonId LEADER = new PersonId(UUID.randomUUID());
    private static final SessionId DATE = new SessionId(UUID.randomUUID());

    private final List<Message> sent = new ArrayList<>();

    static List<Language> languages() {
        return Language.ofResidents();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageReadsAsItIsKept(Language language) {
        ShiftMessages messages = messages();
        messages.taken(PERSON, DATE);
        Shift shift = new Shift() {
            @Override
            public PersonId person() {
                return PERSON;
            }

            @Override
            public LocalDateTime startsAt() {
                return START;
            }

            @Override
            public LocalDateTime endsAt() {
                return END;
            }
        };
        messages.moved(shift, new SessionMoved(new ActivityId(UUID.randomUUID()), DATE, START, END, "Perhekeskus, Sali 2"));
        messages.calledOff(shift);
        HostNeedView date = messages.needs.find(DATE, language).orElseThrow();
        CrewView crew = new CrewView(new OrganisationId(UUID.randomUUID()), Optional.of(LEADER), List.of(),
                Language.ofResidents().stream().collect(Collectors.toMap(Language::code, each -> each == Language.FI ? "Kielikahvila" : "Language café")));
        messages.wanted(PERSON, date, crew);
        messages.givenBack(PERSON, date, crew, 1);
        GoldenLetters.check("volunteering", language, sent.stream().map(message -> new Example("on Wednesday", message)).toList());
    }

    private ShiftMessages messages() {
        ShiftMessages messages = new ShiftMessages();
        messages.needs = new OneDate();
        messages.outbox = new Outbox() {
            @Override
            public UUID send(Message message) {
                sent.add(message);
                return UUID.randomUUID();
            }

            @Override
            public UUID sendByDay(Message message) {
                return send(message);
            }
        };
        messages.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        messages.people = new People() {
            @Override
            public Map<PersonId, String> names(Collection<PersonId> ids) {
                return Map.of(PERSON, "Aino Auttaja");
            }

            @Override
            public List<PersonView> withRole(Role role, OrganisationId organisation) {
                return List.of();
            }
        };
        messages.site = new Site() {
            @Override
            public String baseUrl() {
                return "https://kotoisa.example.fi";
            }
        };
        return messages;
    }

    /** A town with one date that wants hosts. */
    private static final class OneDate implements HostNeeds {

        private final HostNeedView date = new HostNeedView(DATE, new ActivityId(UUID.randomUUID()), "Kielikahvila", "fi", START, END, "Perhekeskus", "Katu 1", 2, List.of("fi", "ar"), false);

        @Override
        public List<HostNeedView> upcoming(LocalDateTime from, int skip, int atMost, Language language) {
            return List.of(date);
        }

        @Override
        public Optional<HostNeedView> find(SessionId session, Language language) {
            return Optional.of(date);
        }

        @Override
        public List<HostNeedView> all(Collection<SessionId> sessions, Language language) {
            return List.of(date);
        }
    }
}
