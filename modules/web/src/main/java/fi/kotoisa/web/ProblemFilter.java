package fi.kotoisa.web;

import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Every problem leaves with a sentence in the language of whoever asked. */
@Provider
public class ProblemFilter implements ContainerResponseFilter {

    @Inject
    CurrentLanguage current;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            Problem explained = ProblemWords.explain(problem, current.language());
            response.setEntity(explained.json());
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, explained.language().tag());
        }
    }
}
