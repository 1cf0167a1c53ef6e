package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.RoleReasons;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The line at the foot of a page that shows people: by which role it is open to whoever reads it. */
@Named
@RequestScoped
public class WhyRole {

    @Inject
    RoleReasons reasons;

    /** In the language of the page; empty for whoever has not got the right. */
    public String of(String right) {
        return reasons.says(right);
    }
}
