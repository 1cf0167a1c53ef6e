package fi.kotoisa.web;

import fi.kotoisa.platform.Recent;
import java.time.LocalDateTime;
import java.util.Optional;

/** Pages that were rendered, by address; never more than so many bytes of them. */
final class KeptPages {

    private final Recent<KeptPage> pages;

    KeptPages(long bytesAtMost) {
        pages = new Recent<>(bytesAtMost, KeptPage::weight);
    }

    /** The page of this address, if it is kept and still right. */
    Optional<KeptPage> find(String address, long stamp, LocalDateTime now) {
        return pages.find(address).filter(page -> page.holds(stamp, now));
    }

    void keep(String address, KeptPage page) {
        pages.keep(address, page);
    }

    long bytes() {
        return pages.bytes();
    }
}
