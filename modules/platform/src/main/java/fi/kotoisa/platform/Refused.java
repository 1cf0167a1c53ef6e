package fi.kotoisa.platform;

/** A request that is answered with a problem. For readers of requests; what a use case refuses is a value of its own. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
