package fi.kotoisa.journeys.server;

import fi.kotoisa.journeys.server.Household.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A hundred households sign up at once, the process is killed at some moment, and started again on what it left. Then nothing may be missing that was acknowledged, no place may
 * be given twice, and everybody can go on.
 */
public final class PowerCuts {

    /** How many intakes a round uses up. */
    public static final int DATES = 3;

    private static final int HOUSEHOLDS = 100;
    private static final int THREADS = 16;

    private final Map<String, String> environment;
    private final List<String> intakes;
    private final int places;
    private final Random chance;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private Kotoisa kotoisa;
    private int rounds;
    private volatile boolean dying;

    /**
     * @param running dies in the first round
     * @param environment what the server is started with again
     * @param intakes nobody has signed up for these
     * @param places how many each of them has
     * @param seed chooses the moments: after how many acknowledged sign-ups of a round
     */
    public PowerCuts(Kotoisa running, Map<String, String> environment, List<String> intakes, int places, long seed) {
        this.kotoisa = running;
        this.environment = environment;
        this.intakes = intakes;
        this.places = places;
        this.chance = new Random(seed);
    }

    /** The server that runs now. */
    public Kotoisa kotoisa() {
        return kotoisa;
    }

    /** One kill and what comes after it. Answers what is wrong, one sentence each; nothing when all is well. */
    public List<String> round() throws InterruptedException {
        complaints.clear();
        List<String> dates = intakes.subList(rounds * DATES, (rounds + 1) * DATES);
        List<Household> households = IntStream.range(0, HOUSEHOLDS).mapToObj(i -> new Household(dates.get(i % DATES), rounds * HOUSEHOLDS + i)).toList();
        int moment = 1 + chance.nextInt(HOUSEHOLDS - 1);
        signUpUntil(moment, households);
        List<Household> told = households.stream().filter(Household::acknowledged).toList();
        System.out.println("Kill " + ++rounds + " at acknowledged sign-up " + moment + " of " + HOUSEHOLDS + "; " + told.size() + " had been acknowledged when nothing answered any more.");
        kotoisa = Kotoisa.startOn(kotoisa.data(), environment);
        dying = false;
        Forms forms = new Forms(kotoisa.home());
        told.forEach(each -> tell(each, () -> stillStands(each, forms)));
        together(households, each -> tell(each, () -> walkOn(each, forms, () -> {})));
        dates.forEach(date -> placesAreGivenOnce(households.stream().filter(each -> each.intake().equals(date)).toList(), forms));
        return List.copyOf(complaints);
    }

    private void signUpUntil(int moment, List<Household> households) throws InterruptedException {
        Forms forms = new Forms(kotoisa.home());
        AtomicInteger acknowledged = new AtomicInteger();
        together(households, each -> tell(each, () -> walkOn(each, forms, () -> {
            if (acknowledged.incrementAndGet() == moment) {
                dying = true;
                kotoisa.kill();
            }
        })));
        if (!dying) {
            complaints.add("only " + acknowledged + " sign-ups were acknowledged, so nothing was killed at number " + moment);
            kotoisa.kill();
        }
    }

    private static Optional<String> walkOn(Household household, Forms forms, Runnable told) throws IOException, InterruptedException {
        household.walkOn(forms, told);
        return Optional.empty();
    }

    private static Optional<String> stillStands(Household household, Forms forms) throws IOException, InterruptedException {
        Standing now = household.look(forms);
        return household.seen().filter(before -> !before.equals(now)).map(before -> "was " + before + " and is " + now);
    }

    private void placesAreGivenOnce(List<Household> households, Forms forms) {
        List<Integer> turns = new ArrayList<>();
        List<Integer> waiting = new ArrayList<>();
        AtomicInteger left = new AtomicInteger(places);
        for (Household household : households) {
            tell(household, () -> {
                Standing standing = household.look(forms);
                if (standing.placed()) {
                    left.addAndGet(-household.size());
                } else {
                    turns.add(standing.turn());
                    waiting.add(household.size());
                }
                return Optional.empty();
            });
        }
        if (left.get() < 0) {
            complaints.add(places - left.get() + " people have places where there are " + places);
        }
        if (waiting.stream().anyMatch(size -> size <= left.get())) {
            complaints.add("somebody waits who fits: " + left + " places are free, and households of " + waiting + " wait");
        }
        if (!turns.stream().sorted().toList().equals(IntStream.rangeClosed(1, turns.size()).boxed().toList())) {
            complaints.add("the queue is not one, two, three: " + turns);
        }
    }

    /** Something that is done with a household; the answer is what is wrong. */
    private interface Look {
        Optional<String> wrong() throws IOException, InterruptedException;
    }

    /** Does something with a household and keeps what is wrong; that a dying server does not answer is not. */
    private void tell(Household household, Look what) {
        try {
            what.wrong().ifPresent(wrong -> complaints.add(household + " " + wrong));
        } catch (IOException broken) {
            if (!dying) {
                complaints.add(household + ": " + broken.getMessage());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void together(List<Household> households, Consumer<Household> what) throws InterruptedException {
        ExecutorService crowd = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Object> each : crowd.invokeAll(households.stream().map(one -> Executors.callable(() -> what.accept(one))).toList())) {
                each.get();
            }
        } catch (ExecutionException unexpected) {
            throw new IllegalStateException(unexpected);
        } finally {
            crowd.shutdownNow();
        }
    }
}
