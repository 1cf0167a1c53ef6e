package fi.kotoisa.platform;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The right that somebody needs to do this, and what the doing leaves in the audit log.
 *
 * <p>Every public method of every use case carries it; {@code identity} enforces it inside the transaction of the use case. Whoever is not signed in gets
 * {@link NotSignedIn}, whoever lacks the right {@link NotAllowed}.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Allowed {

    /** Written out where no right is needed. */
    String ANYONE = "anyone";

    /** Any account that is signed in. */
    String SIGNED_IN = "signed-in";

    /** A right that a module publishes, such as {@code activities.plan}; {@link #ANYONE}; or {@link #SIGNED_IN}. */
    @Nonbinding
    String value() default ANYONE;

    @Nonbinding
    Trace trace() default Trace.CHANGE;

    /** What a call leaves behind in the audit log. */
    enum Trace {
        /** A row: something changed. */
        CHANGE,
        /** A row: a protected record was looked at. */
        PROTECTED_READ,
        /** A row: a telephone number, an address or another detail that is closed to most was opened. */
        REVEAL,
        /** A row: protected records were put onto paper. */
        PRINT,
        /** A row: protected records were taken out as a file. */
        EXPORT,
        /** A row: people were written to. */
        MESSAGE,
        /** Nothing: what everybody may know was read. */
        NONE
    }
}
