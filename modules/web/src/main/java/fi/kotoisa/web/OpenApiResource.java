package fi.kotoisa.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The description of everything that programs can ask, as it was written by hand; the tests hold it against the code and against every answer. */
@Path("openapi.json")
public class OpenApiResource {

    @GET
    @Produces("application/json")
    public Response document() {
        InputStream document = OpenApiResource.class.getResourceAsStream("openapi.json");
        return Response.ok(document).header("Access-Control-Allow-Origin", "*").header("Cache-Control", "public, max-age=3600").build();
    }
}
