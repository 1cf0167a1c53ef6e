package fi.kotoisa.identity.application;

import fi.kotoisa.identity.domain.SingleUseLink.Purpose;
import fi.kotoisa.platform.Opening;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** While an installation has no account at all, every start prints a link, good for a week, that makes the first administrator. */
@ApplicationScoped
class FirstStart {

    @Inject
    Accounts accounts;

    @Inject
    LinkPost post;

    @Transactional
    void open(@Observes @Priority(Opening.MODULES) Opening start) {
        if (accounts.none()) {
            String key = accounts.newLink(Purpose.FIRST_ADMINISTRATOR, Optional.empty());
            System.out.println("kotoisa: Nobody has an account yet. Make the first administrator here, once, within a week:");
            System.out.println("kotoisa:   " + post.address("fi", Purpose.FIRST_ADMINISTRATOR, key));
        }
    }
}
