package fi.kotoisa.web;

import fi.kotoisa.platform.NotSignedIn;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Refused;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a resource throws becomes the same number that a page would answer. */
@Provider
public class OtherProblems implements ExceptionMapper<RuntimeException> {

    private static final Logger LOG = Logger.getLogger(OtherProblems.class.getName());

    @Override
    public Response toResponse(RuntimeException fault) {
        Optional<Refused> refused = FaultFilter.cause(fault, Refused.class);
        if (refused.isPresent()) {
            return refused.get().problem().response();
        }
        int status = FaultFilter.cause(fault, NotSignedIn.class).map(unknown -> Response.Status.UNAUTHORIZED.getStatusCode()).orElseGet(() -> FaultFilter.status(fault));
        if (status == Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            LOG.log(Level.SEVERE, "a REST request failed", fault);
        }
        Problem problem = Problem.of(status);
        return (status == Response.Status.UNAUTHORIZED.getStatusCode() ? problem.with("WWW-Authenticate", "Cookie") : problem).response();
    }
}
