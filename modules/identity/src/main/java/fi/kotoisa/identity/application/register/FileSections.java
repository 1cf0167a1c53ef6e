package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Which parts of a file the person who asks sees and changes. Whether they see the file at all is {@link RegisterScope}'s to say. */
@ApplicationScoped
class FileSections {

    @Inject
    SignedIn signedIn;

    boolean seen(FileSection section) {
        return signedIn.may(section.read());
    }

    /** What nobody sees, nobody changes. */
    boolean changed(FileSection section) {
        return seen(section) && signedIn.may(section.write());
    }

    Set<FileSection> seen() {
        return Arrays.stream(FileSection.values()).filter(this::seen).collect(Collectors.toUnmodifiableSet());
    }

    Set<FileSection> changed() {
        return Arrays.stream(FileSection.values()).filter(this::changed).collect(Collectors.toUnmodifiableSet());
    }
}
