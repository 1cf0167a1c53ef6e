package fi.kotoisa.architecture.planted.birds.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

@Named
public class KnowsFaces {

    public boolean isPostback() {
        return FacesContext.getCurrentInstance().isPostback();
    }
}
