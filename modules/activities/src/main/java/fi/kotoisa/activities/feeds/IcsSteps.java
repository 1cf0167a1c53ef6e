package fi.kotoisa.activities.feeds;

/** How much expanding one feed may cost, so that a hostile rule cannot keep the server busy. */
final class IcsSteps {
    private static final int OF_A_FEED = 3_000_000;
    static final int OF_A_RULE = 300_000;
    /** Daily for ten years and a half. */
    static final int DATES_OF_A_SERIES = 4_000;

    private int left = OF_A_FEED;

    boolean take() {
        return left-- > 0;
    }
}
