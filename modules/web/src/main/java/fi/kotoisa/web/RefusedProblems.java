package fi.kotoisa.web;

import fi.kotoisa.platform.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the REST layer itself refuses: no such address, a method or a form that it does not know. */
@Provider
public class RefusedProblems implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status < Response.Status.BAD_REQUEST.getStatusCode()) {
            return refused.getResponse();
        }
        String allowed = refused.getResponse().getHeaderString("Allow");
        return (allowed == null ? Problem.of(status) : Problem.of(status).with("Allow", allowed)).response();
    }
}
