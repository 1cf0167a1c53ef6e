package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotSignedIn;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AllowedInterceptorTest {

    private static final PersonId PERSON = PersonId.random();

    private final List<String> rows = new ArrayList<>();
    private final List<String> denials = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private boolean logBroken;

    /** Use cases of four kinds. */
    static class Baking {
        enum Outcome {
            BURNT
        }

        @Allowed("bake")
        Outcome bake(PersonId whose) {
            return Outcome.BURNT;
        }

        @Allowed(value = Allowed.SIGNED_IN, trace = Trace.PROTECTED_READ)
        void taste() {}

        @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
        void smell() {}

        void steal() {}

        @Allowed("bake")
        void decorate(PersonId whose, Optional<RevealReason> why) {}
    }

    @Test
    void whoHasTheRightDoesItAndLeavesOneRow() throws Exception {
        call(person("bake"), "bake", () -> Baking.Outcome.BURNT, PERSON);
        assertEquals(List.of("Baking.bake bake BURNT PersonId=" + PERSON), rows);
        assertEquals(List.of("bake"), done);
    }

    @Test
    void nobodyDoesWhatNeedsARightWithoutSigningIn() {
        assertThrows(NotSignedIn.class, () -> call(nobody(), "bake", () -> Baking.Outcome.BURNT, PERSON));
        assertEquals(List.of(), done);
        assertEquals(List.of(), rows);
    }

    @Test
    void whoLacksTheRightIsDeniedAndTheDenialIsWritten() {
        assertThrows(NotAllowed.class, () -> call(person("eat"), "bake", () -> Baking.Outcome.BURNT, PERSON));
        assertEquals(List.of(), done);
        assertEquals(List.of("Baking.bake bake DENIED PersonId=" + PERSON), denials);
        assertEquals(List.of(), rows);
    }

    @Test
    void aDenialFromInsideIsWrittenToo() {
        assertThrows(NotAllowed.class, () -> call(person("bake"), "bake", () -> {
            throw new NotAllowed("bake");
        }, PERSON));
        assertEquals(1, denials.size());
        assertEquals(List.of(), rows);
    }

    @Test
    void aProtectedReadLeavesARowAndAnOpenReadNone() throws Exception {
        call(person(), "taste", () -> "cake");
        assertEquals(List.of("Baking.taste signed-in DONE "), rows);
        call(nobody(), "smell", () -> "cake");
        assertEquals(1, rows.size());
    }

    @Test
    void whyStandsInTheRowAndInTheDenial() throws Exception {
        call(person("bake"), "decorate", () -> "cake", PERSON, Optional.of(RevealReason.TO_REACH));
        assertEquals(List.of("Baking.decorate bake DONE PersonId=" + PERSON + " TO_REACH "), rows);
        assertThrows(NotAllowed.class, () -> call(person(), "decorate", () -> "cake", PERSON, new StatedReason(StatedReason.Kind.OLDER_ENTRIES, "a case in court")));
        assertEquals(List.of("Baking.decorate bake DENIED PersonId=" + PERSON + " OLDER_ENTRIES a case in court"), denials);
        call(person("bake"), "decorate", () -> "cake", PERSON, Optional.empty());
        assertEquals("Baking.decorate bake DONE PersonId=" + PERSON, rows.get(1));
    }

    @Test
    void withoutARowNothingIsAnswered() {
        logBroken = true;
        assertThrows(PersistenceException.class, () -> call(person("bake"), "bake", () -> Baking.Outcome.BURNT, PERSON));
    }

    @Test
    void whatFailsLeavesNoRow() {
        assertThrows(IllegalStateException.class, () -> call(person("bake"), "bake", () -> {
            throw new IllegalStateException("oven");
        }, PERSON));
        assertEquals(List.of(), rows);
        assertEquals(List.of(), denials);
    }

    @Test
    void whatSaysNowhereWhoMayIsRefused() {
        assertThrows(IllegalStateException.class, () -> call(person("bake"), "steal", () -> "cake"));
        assertEquals(List.of(), done);
    }

    private void call(SignedIn who, String method, Supplier<Object> work, Object... parameters) throws Exception {
        AllowedInterceptor interceptor = new AllowedInterceptor();
        interceptor.signedIn = who;
        interceptor.trail = new AuditTrail() {
            @Override
            void write(Happening told) {
                if (logBroken) {
                    throw new PersistenceException("the log cannot be written");
                }
                rows.add(line(told));
            }

            @Override
            void writeDenial(Happening told) {
                denials.add(line(told));
            }
        };
        Method called = List.of(Baking.class.getDeclaredMethods()).stream().filter(each -> each.getName().equals(method)).findFirst().orElseThrow();
        interceptor.check((InvocationContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {InvocationContext.class}, (proxy, asked, none) -> switch (asked.getName()) {
            case "getMethod" -> called;
            case "getParameters" -> parameters;
            case "proceed" -> {
                done.add(method);
                yield work.get();
            }
            default -> throw new UnsupportedOperationException(asked.getName());
        }));
    }

    private static String line(Happening told) {
        return told.action() + " " + told.needed() + " " + told.outcome() + " " + told.about().text() + told.purpose().map(why -> " " + why.code() + " " + why.words().orElse("")).orElse("");
    }

    private static SignedIn nobody() {
        return new Somebody(Optional.empty(), Set.of());
    }

    private static SignedIn person(String... rights) {
        return new Somebody(Optional.of(PERSON), Set.of(rights));
    }

    private record Somebody(Optional<PersonId> personIfAny, Set<String> rights) implements SignedIn {
        @Override
        public PersonId person() {
            return personIfAny.orElseThrow(NotSignedIn::new);
        }

        @Override
        public boolean may(String right) {
            return rights.contains(right);
        }

        @Override
        public boolean may(String right, OrganisationId organisation) {
            return may(right);
        }

        @Override
        public Set<OrganisationId> organisations(String right) {
            return Set.of();
        }

        @Override
        public void require(String right, OrganisationId organisation) {
            throw new UnsupportedOperationException();
        }
    }
}
