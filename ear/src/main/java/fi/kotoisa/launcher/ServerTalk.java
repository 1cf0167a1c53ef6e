package fi.kotoisa.launcher;

import java.util.Optional;

/**
 * What the application says to the launcher in its output, one line each: {@code kotoisa: TEXT} is for the person,
 * {@code kotoisa-failed: SENTENCE} ends the start, {@code kotoisa-ready} says that it can be asked for a page.
 * Every line goes to the log.
 */
final class ServerTalk {

    private static final String FOR_THE_PERSON = "kotoisa: ";
    private static final String FAILED = "kotoisa-failed: ";
    private static final String READY = "kotoisa-ready";
    private static final String ARCHIVED = "kotoisa-archive: ";
    private static final String NOT_DEPLOYED = "Boot Command deploy failed";

    private final ServerLog log;
    private final Progress progress;
    private Optional<String> failure = Optional.empty();
    private boolean ready;
    private boolean archiveAnswered;
    private boolean announced;

    ServerTalk(ServerLog log, Progress progress) {
        this.log = log;
        this.progress = progress;
    }

    synchronized void hear(String line) {
        String hint = log.hint();
        log.write(line);
        if (line.startsWith(FOR_THE_PERSON)) {
            show(line.substring(FOR_THE_PERSON.length()));
        } else if (line.startsWith(FAILED)) {
            failure = failure.or(() -> Optional.of(line.substring(FAILED.length())));
        } else if (line.strip().equals(READY)) {
            ready = true;
        } else if (line.startsWith(ARCHIVED)) {
            archiveAnswered = true;
        } else if (line.contains(NOT_DEPLOYED)) {
            failure = failure.or(() -> Optional.of("The application could not be started: " + hint + " — the log is " + log.file()));
        }
    }

    private void show(String text) {
        if (announced) {
            progress.say(text);
        } else {
            progress.step(text);
        }
    }

    /** From now on the person is told things without the seconds before them. */
    synchronized void announced() {
        announced = true;
    }

    synchronized Optional<String> failure() {
        return failure;
    }

    synchronized boolean isReady() {
        return ready;
    }

    synchronized boolean hasAnsweredAboutArchive() {
        return archiveAnswered;
    }
}
