package fi.kotoisa.platform.secrets;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import fi.kotoisa.platform.Secrets;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The file that the keys of an installation stand in; {@code docs/reference/secrets.md} shows it.
 *
 * <p>Lines: {@code field.current=ID}, one {@code field.key.ID=BASE64} per key, {@code index.key=BASE64}. A key is 32 random bytes.
 */
final class SecretsFile {

    private static final String FIELD_KEY = "field.key.";
    private static final int KEY_BYTES = 32;
    // 32 random bytes have about 30 different values; fewer than 17 come once in 10^17 keys
    private static final int FEWEST_DIFFERENT = 17;

    private final Path path;

    SecretsFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** @throws Refused with one sentence for the person at the console */
    Secrets read() {
        Properties lines = new Properties();
        try (Reader text = Files.newBufferedReader(path, UTF_8)) {
            lines.load(text);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refused("The file of secrets cannot be read: " + path, unreadable);
        }
        Map<String, byte[]> fieldKeys = new HashMap<>();
        for (String name : lines.stringPropertyNames()) {
            if (name.startsWith(FIELD_KEY)) {
                fieldKeys.put(keyId(name), key(lines, name));
            }
        }
        String current = lines.getProperty("field.current", "").strip();
        if (!fieldKeys.containsKey(current)) {
            throw new Refused("field.current names no field.key in the file of secrets " + path, null);
        }
        byte[] indexKey = key(lines, "index.key");
        if (fieldKeys.values().stream().anyMatch(each -> Arrays.equals(each, indexKey))) {
            throw new Refused("index.key must be another key than every field.key in the file of secrets " + path, null);
        }
        return new Secrets(current, fieldKeys, indexKey);
    }

    private String keyId(String name) {
        String id = name.substring(FIELD_KEY.length());
        if (!id.matches("[A-Za-z0-9]{1,20}")) {
            throw new Refused("A field key's id has one to twenty letters and digits; another stands in the file of secrets " + path, null);
        }
        return id;
    }

    private byte[] key(Properties lines, String name) {
        try {
            byte[] key = Base64.getDecoder().decode(lines.getProperty(name, "").strip());
            if (key.length == KEY_BYTES && looksRandom(key)) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Refused(sentence(name), notBase64);
        }
        throw new Refused(sentence(name), null);
    }

    private String sentence(String name) {
        return name + " is not 32 random bytes in base64 (make one with: openssl rand -base64 32) in the file of secrets " + path;
    }

    /** A typed phrase, a run of one byte or a count from 0 is no key, whatever its length. */
    private static boolean looksRandom(byte[] key) {
        Set<Byte> different = new HashSet<>();
        Set<Integer> steps = new HashSet<>();
        boolean typed = true;
        for (int i = 0; i < key.length; i++) {
            different.add(key[i]);
            steps.add(i == 0 ? 0 : key[i] - key[i - 1]);
            typed &= key[i] >= ' ' && key[i] < 127;
        }
        return different.size() >= FEWEST_DIFFERENT && steps.size() >= FEWEST_DIFFERENT && !typed;
    }

    /** Writes new random keys aside and moves them into place when they are on the disk, readable by the owner alone. */
    void create() {
        String text = "# The keys of this installation. Without this file what is encrypted can never be read again: keep a copy apart from the database.\n"
                + "field.current=k1\n"
                + FIELD_KEY + "k1=" + Base64.getEncoder().encodeToString(Secrets.randomKey()) + "\n"
                + "index.key=" + Base64.getEncoder().encodeToString(Secrets.randomKey()) + "\n";
        Path aside = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.getParent());
            Files.deleteIfExists(aside);
            Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel file = FileChannel.open(aside, options, ownerOnly())) {
                file.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
                file.force(true);
            }
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new Refused("The file of secrets cannot be written: " + path, unwritable);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /** The installation cannot start with these secrets; the message is one sentence for the person at the console. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}
