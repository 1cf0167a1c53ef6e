package fi.kotoisa.launcher;

/** Why Kotoisa does not start, in one sentence for the person at the terminal, with the exit code of the process. */
final class Refused extends Exception {

    /** Something about this machine or folder is not as it must be. */
    static final int GROUND = 1;
    /** The options cannot be understood. */
    static final int OPTIONS = 2;
    /** The server was started and did not become ready. */
    static final int START = 3;

    private final int exitCode;

    Refused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
