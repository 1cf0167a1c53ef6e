package fi.kotoisa.architecture.planted.birds.domain;

import java.util.logging.Logger;

public class WritesALog {

    static final Logger LOG = Logger.getLogger("planted");
}
