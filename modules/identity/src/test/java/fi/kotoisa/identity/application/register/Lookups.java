package fi.kotoisa.identity.application.register;

import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Secrets;
import jakarta.persistence.EntityManager;

/** Looks people of the register up by hand, on a test database. */
public final class Lookups {

    private Lookups() {}

    public static RegisterLookup on(EntityManager entities, Secrets secrets) {
        RegisterLookup lookup = new RegisterLookup();
        lookup.entities = entities;
        lookup.vault = new Vault();
        lookup.vault.cipher = new FieldCipher(secrets);
        lookup.vault.index = new BlindIndex(secrets);
        return lookup;
    }
}
