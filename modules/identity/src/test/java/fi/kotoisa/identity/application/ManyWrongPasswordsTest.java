package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.platform.testing.Databases;
import fi.kotoisa.platform.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever an attacker tries from many addresses, nobody who sits elsewhere or at a known device waits for it. */
class ManyWrongPasswordsTest {

    private static final int TRIES = 10_000;
    private static final int AT_A_TIME = 500;
    private static final int ADDRESSES = 400;
    private static final String RIGHT = "kolme pientä kissaa";
    private static final List<String> NAMES = List.of("aino@kotoisa.example", "veikko@kotoisa.example", "nobody@kotoisa.example");

    @Test
    void tenThousandWrongPasswordsFromManyAddressesLockNobodyElseOut() {
        try (TestDatabase database = Databases.derby().migrate(List.of("identity"))) {
            Desk desk = new Desk(database);
            desk.person(NAMES.get(0), RIGHT, Role.PLANNER);
            desk.person(NAMES.get(1), RIGHT, Role.LEADER);
            String phone = desk.signIn(NAMES.get(0), RIGHT, address(7), "").pass().orElseThrow().device();
            Random chance = new Random(20261123);
            long looked = 0;
            for (int done = 0; done < TRIES; done += AT_A_TIME) {
                looked += desk.guess(done, done + AT_A_TIME, number -> new SignInTry(NAMES.get(chance.nextInt(3)), "guess " + number, address(chance.nextInt(ADDRESSES)), Optional.empty()));
                desk.wait(Duration.ofSeconds(chance.nextInt(20)));
                assertEquals(Answer.SIGNED_IN, desk.signIn(NAMES.get(chance.nextInt(2)), RIGHT, "203.0.113." + chance.nextInt(250), "").answer(), "from an address of one's own");
                assertEquals(Answer.SIGNED_IN, desk.signIn(NAMES.get(0), RIGHT, address(chance.nextInt(ADDRESSES)), phone).answer(), "behind the address of an attacker, on a known device");
            }
            assertTrue(looked > 1_000 && looked < TRIES, "the attacker guessed, and waited: " + looked);
            assertEquals(Answer.WAIT, desk.signIn(NAMES.get(1), RIGHT, address(0), "").answer(), "it is the attacker's addresses that wait");
        }
    }

    private static String address(int number) {
        return "198.51." + number / 250 + "." + number % 250;
    }
}
