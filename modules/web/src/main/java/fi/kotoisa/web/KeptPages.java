package fi.kotoisa.web;

import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Pages that were rendered, by address; never more than so many bytes of them. What was asked for longest ago goes first. */
final class KeptPages {

    private final long bytesAtMost;
    private final Map<String, KeptPage> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    KeptPages(long bytesAtMost) {
        this.bytesAtMost = bytesAtMost;
    }

    /** The page of this address, if it is kept and still right. */
    synchronized Optional<KeptPage> find(String address, long stamp, LocalDateTime now) {
        return Optional.ofNullable(pages.get(address)).filter(page -> page.holds(stamp, now));
    }

    synchronized void keep(String address, KeptPage page) {
        forget(pages.remove(address));
        if (page.weight() > bytesAtMost) {
            return;
        }
        pages.put(address, page);
        bytes += page.weight();
        Iterator<KeptPage> oldest = pages.values().iterator();
        while (bytes > bytesAtMost) {
            forget(oldest.next());
            oldest.remove();
        }
    }

    private void forget(KeptPage page) {
        bytes -= page == null ? 0 : page.weight();
    }

    synchronized long bytes() {
        return bytes;
    }
}
