package fi.kotoisa.platform;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Things kept by name, never more than so many bytes of them. What was asked for longest ago goes first. Safe for many threads. */
public final class Recent<T> {

    private final long bytesAtMost;
    private final ToIntFunction<T> weight;
    private final Map<String, T> things = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** @param weight how many bytes a thing takes; always the same for the same thing */
    public Recent(long bytesAtMost, ToIntFunction<T> weight) {
        this.bytesAtMost = bytesAtMost;
        this.weight = weight;
    }

    public synchronized Optional<T> find(String name) {
        return Optional.ofNullable(things.get(name));
    }

    /** Keeps a thing in place of what had its name. One that is heavier than all may be is not kept. */
    public synchronized void keep(String name, T thing) {
        forget(things.remove(name));
        if (weight.applyAsInt(thing) > bytesAtMost) {
            return;
        }
        things.put(name, thing);
        bytes += weight.applyAsInt(thing);
        Iterator<T> oldest = things.values().iterator();
        while (bytes > bytesAtMost) {
            forget(oldest.next());
            oldest.remove();
        }
    }

    private void forget(T thing) {
        bytes -= thing == null ? 0 : weight.applyAsInt(thing);
    }

    public synchronized long bytes() {
        return bytes;
    }
}
