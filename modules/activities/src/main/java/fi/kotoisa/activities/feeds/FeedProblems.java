package fi.kotoisa.activities.feeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects problems while reading; the same kind at the same place is one problem. */
final class FeedProblems {
    private static final int MOST = 1_000;

    private final List<FeedProblem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    void note(String where, FeedProblemKind kind, String detail) {
        if (problems.size() < MOST && seen.add(kind + "\n" + where)) {
            problems.add(new FeedProblem(where, kind, detail));
        }
    }

    List<FeedProblem> all() {
        return List.copyOf(problems);
    }
}
