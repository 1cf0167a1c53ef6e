package fi.kotoisa.launcher;

import java.lang.reflect.InvocationTargetException;

/**
 * The first class, compiled for Java 8 so that it still loads where the rest would not and can say so. It names no
 * other class of ours at compile time.
 */
public final class Start {

    static final String NEEDED = "17";

    private Start() {
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        String version = System.getProperty("java.specification.version");
        if (!NEEDED.equals(version)) {
            System.err.println("Kotoisa runs on Java " + NEEDED + ", and this is Java " + version + " from "
                    + System.getProperty("java.home") + ". Start kotoisa.jar with the java command of a Java " + NEEDED + ".");
            System.exit(1);
        }
        try {
            Class.forName("fi.kotoisa.launcher.Launcher").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
