package fi.kotoisa.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures in Markdown: of several measurements the middle one counts, the slowest and the quickest stand beside it. */
final class Table {

    private static final Comparator<Figures> BY_RATE = Comparator.comparingDouble(Figures::rate);

    private final Map<String, List<Figures>> measured;
    private final Map<String, String> measures;

    /** @param measures what a row is divided by; empty for none */
    Table(Map<String, List<Figures>> measured, Map<String, String> measures) {
        this.measured = measured;
        this.measures = measures;
    }

    void print() {
        System.out.println("| | requests/s | slowest–quickest | p50 ms | p99 ms | bytes | server CPU ms | bad answers | of the bare one |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        measured.forEach((name, rounds) -> System.out.println(row(name, rounds)));
    }

    private String row(String name, List<Figures> rounds) {
        Figures middle = middle(rounds);
        long bad = rounds.stream().mapToLong(Figures::bad).sum();
        String range = String.format(Locale.ROOT, "%.0f–%.0f", rounds.stream().min(BY_RATE).orElseThrow().rate(), rounds.stream().max(BY_RATE).orElseThrow().rate());
        return String.format(Locale.ROOT, "| %s | %.0f | %s | %.1f | %.1f | %d | %.2f | %d | %s |", name, middle.rate(), range, middle.millis(50), middle.millis(99), middle.size(),
                middle.cpuMillis(), bad, ratio(name, middle));
    }

    private String ratio(String name, Figures middle) {
        String bare = measures.getOrDefault(name, "");
        return bare.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", middle.rate() / middle(measured.get(bare)).rate());
    }

    private static Figures middle(List<Figures> rounds) {
        return rounds.stream().sorted(BY_RATE).toList().get(rounds.size() / 2);
    }
}
