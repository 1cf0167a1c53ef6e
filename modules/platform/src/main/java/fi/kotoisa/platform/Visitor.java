package fi.kotoisa.platform;

/** Who is looking at the page, as far as a page may know. Filled by {@code identity}. */
public interface Visitor {

    boolean signedIn();

    /** Whether this visitor has the right, in any organisation. */
    boolean may(String right);

    /** The name to greet with; empty when nobody is signed in. */
    String shownName();

    /** What a form carries in its field {@code k-whose}, so that it is known whose it is when the session has ended; empty when nobody is signed in. */
    String formMark();
}
