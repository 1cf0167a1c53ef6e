package fi.kotoisa.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * Lets what goes wrong while a script asks go the way of all other faults. Faces would answer it with success, and with the name of the exception, which no script shows.
 */
public class ScriptFaults extends ExceptionHandlerFactory {

    private static final String ANSWER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><error><error-name>%d</error-name><error-message></error-message></error></partial-response>";

    public ScriptFaults(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handing(getWrapped().getExceptionHandler());
    }

    /** Whether a script of a page asks for parts of it. */
    static boolean asks(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** Says by the number alone what is the matter; the script of the page has the words. */
    static void tell(HttpServletResponse response, int status) throws IOException {
        byte[] answer = String.format(ANSWER, status).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/xml;charset=UTF-8");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private static final class Handing extends ExceptionHandlerWrapper {

        Handing(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator();
            if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest() && queued.hasNext()) {
                throw new FacesException(queued.next().getContext().getException());
            }
            super.handle();
        }
    }
}
