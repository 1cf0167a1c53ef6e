package fi.kotoisa.bench.bare;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The whole of the empty application: it tells the launcher that it is ready. */
@WebListener
public class EmptyStart implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        System.out.println("kotoisa-ready");
    }
}
