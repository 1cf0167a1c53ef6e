package fi.kotoisa.activities;

/**
 * Who comes together. A household is never split.
 *
 * @param adults 0–20
 * @param children 0–20; with the adults 1–20 in all
 * @param careChildren how many of the children go to the child care beside the activity while an adult takes part; they take a place there and none in the activity
 * @param careEssential whether the household comes only if the children have care
 */
public record HouseholdSize(int adults, int children, int careChildren, boolean careEssential) {

    public static final int MOST = 20;

    public HouseholdSize {
        if (adults < 0 || children < 0 || adults + children < 1 || adults + children > MOST) {
            throw new IllegalArgumentException("a household is 1 to 20 people");
        }
        if (careChildren < 0 || careChildren > children || careChildren > 0 && adults == 0) {
            throw new IllegalArgumentException("child care is for children who come with an adult");
        }
    }

    /** Places in the activity itself, when the child care has been given. */
    public int placesWithCare() {
        return adults + children - careChildren;
    }

    /** Places in the activity itself, when every child comes along. */
    public int placesWithoutCare() {
        return adults + children;
    }
}
