package fi.kotoisa.look.web;

import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Gives every page its days and times in its own language. */
@ApplicationScoped
public class PageDates {

    @Inject
    CurrentLanguage current;

    @Produces
    @Named("when")
    DateWords when() {
        return DateWords.in(current.language());
    }
}
