package fi.kotoisa.journeys.server;

import fi.kotoisa.platform.testing.TestIssuer;
import java.time.Clock;
import java.util.Map;

/** The town's sign-in service, which the walked server knows. Lives as long as the journeys. */
public final class SignInService {

    public static final String NAME = "Lähdemetsän tunnus";

    private static final SignInService WALKED = new SignInService();

    private final TestIssuer issuer = new TestIssuer(Clock.systemUTC());

    private SignInService() {}

    public static SignInService walked() {
        return WALKED;
    }

    /** As whom people sign in there, and what it says of them. */
    public TestIssuer issuer() {
        return issuer;
    }

    /** What makes it known to the server. */
    Map<String, String> environment() {
        return Map.of(
                "KOTOISA_OIDC_ISSUER", issuer.address(),
                "KOTOISA_OIDC_CLIENT_ID", TestIssuer.CLIENT,
                "KOTOISA_OIDC_CLIENT_SECRET", TestIssuer.SECRET,
                "KOTOISA_OIDC_NAME", NAME,
                "KOTOISA_OIDC_SECOND_FACTOR", "mfa",
                "KOTOISA_OIDC_NEW_ACCOUNTS", "true");
    }
}
