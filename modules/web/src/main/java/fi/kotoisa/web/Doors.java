package fi.kotoisa.web;

import fi.kotoisa.platform.Language;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;

/** One door for every language that residents read. */
@WebListener
public class Doors implements ServletContextListener {

    private static final long LARGEST_FILE = 20L * 1024 * 1024;
    private static final long FORM_AROUND_IT = 64L * 1024;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        ServletRegistration.Dynamic pages = start.getServletContext().addServlet("pages", PageServlet.class);
        Language.ofResidents().forEach(language -> pages.addMapping("/" + language.code() + "/*"));
        pages.setMultipartConfig(new MultipartConfigElement("", LARGEST_FILE, LARGEST_FILE + FORM_AROUND_IT, 0));
    }
}
