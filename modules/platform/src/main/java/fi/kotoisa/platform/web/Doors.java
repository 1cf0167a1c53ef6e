package fi.kotoisa.platform.web;

import fi.kotoisa.platform.Opening;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells the application that everything it stands on is there. */
@WebListener
public class Doors implements ServletContextListener {

    @Inject
    Event<Opening> opening;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        opening.fire(new Opening());
    }
}
