package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import java.util.List;

/** Who is signed in, as the database knows it now. */
public record Recognised(PersonId person, String name, List<HeldRole> roles) {}
