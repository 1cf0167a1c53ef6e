package fi.kotoisa.architecture.planted.birds.application;

import org.eclipse.persistence.exceptions.DatabaseException;

public class KnowsTheServer {

    public boolean isTheirs(RuntimeException fault) {
        return fault instanceof DatabaseException;
    }
}
