package fi.kotoisa.identity.application;

import java.util.Optional;

/** The browser that asks, as far as signing in needs to know it; filled by the part that sees the request come in. */
public interface Browser {

    /** The key under which it is signed in; empty where it is not. */
    Optional<String> session();

    /** What a device that signed in before carries. */
    Optional<String> device();

    /** What it says about itself; empty where it says nothing. */
    String userAgent();
}
