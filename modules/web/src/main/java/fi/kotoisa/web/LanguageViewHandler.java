package fi.kotoisa.web;

import fi.kotoisa.platform.CurrentLanguage;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Puts the language back into every address that Faces writes, and lets the address decide the locale. */
public class LanguageViewHandler extends ViewHandlerWrapper {

    private static final String ENDING = ".xhtml";

    public LanguageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext faces) {
        return spoken().language().locale();
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        return "/" + spoken().language().code() + plain(viewId);
    }

    private static String plain(String viewId) {
        return viewId.endsWith(ENDING) ? viewId.substring(0, viewId.length() - ENDING.length()) : viewId;
    }

    private static CurrentLanguage spoken() {
        return CDI.current().select(CurrentLanguage.class).get();
    }
}
