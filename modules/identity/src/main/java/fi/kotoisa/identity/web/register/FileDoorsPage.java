package fi.kotoisa.identity.web.register;

import fi.kotoisa.identity.FileDoors.Door;
import fi.kotoisa.identity.application.register.FileDoorList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What other modules offer to do for somebody, on the pages of their file. */
@Named("fileDoors")
@RequestScoped
public class FileDoorsPage {

    @Inject
    FileDoorList doors;

    public List<Door> getAll() {
        return doors.all();
    }
}
