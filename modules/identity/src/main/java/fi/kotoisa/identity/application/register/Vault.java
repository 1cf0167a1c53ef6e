package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.application.register.FileView.Place;
import fi.kotoisa.identity.application.register.FileView.Way;
import fi.kotoisa.identity.domain.Address;
import fi.kotoisa.identity.domain.Channel;
import fi.kotoisa.identity.domain.Contact;
import fi.kotoisa.identity.domain.Particulars.Sealed;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Seals what the register encrypts, and opens it again. */
@ApplicationScoped
class Vault {

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    Sealed seal(PersonId person, Birth birth) {
        return seal(person, "birth", birth.text());
    }

    Sealed seal(PersonId person, IdentityCode code) {
        return seal(person, "identity_code", code.text());
    }

    Sealed sealMigri(PersonId person, String number) {
        return seal(person, "migri_number", number);
    }

    private Sealed seal(PersonId person, String column, String clear) {
        return new Sealed(cipher.encrypt(Particulars.context(column, person), clear), mark(column, clear));
    }

    /** What a value of this column is found by. */
    private String mark(String column, String clear) {
        return index.of("identity.particulars." + column, clear);
    }

    String mark(IdentityCode code) {
        return mark("identity_code", code.text());
    }

    String markMigri(String number) {
        return mark("migri_number", number);
    }

    String mark(Birth birth) {
        return mark("birth", birth.text());
    }

    Optional<Birth> birth(Particulars of) {
        return of.sealedBirth().map(text -> Birth.of(cipher.decrypt(Particulars.context("birth", of.person()), text)));
    }

    Optional<String> code(Particulars of) {
        return of.sealedIdentityCode().map(text -> cipher.decrypt(Particulars.context("identity_code", of.person()), text));
    }

    Optional<String> migri(Particulars of) {
        return of.sealedMigriNumber().map(text -> cipher.decrypt(Particulars.context("migri_number", of.person()), text));
    }

    /** @param value as {@link Phones#parse} or {@link Emails#parse} gives it */
    Channel channel(PersonId person, ReachKind kind, String value, ReachPreference preference) {
        UUID id = Ids.next();
        return new Channel(id, person, kind, cipher.encrypt(Channel.context(id), value), markChannel(value), preference);
    }

    String markChannel(String value) {
        return index.of("identity.channel.value", value);
    }

    /** What contacts of sign-ups are found by. */
    String markContact(ReachKind kind, String value) {
        return index.of(kind == ReachKind.PHONE ? Contact.PHONE : Contact.EMAIL, value);
    }

    String value(Channel channel) {
        return cipher.decrypt(Channel.context(channel.id()), channel.sealedValue());
    }

    /** The channel as the file shows it. */
    Way way(Channel channel) {
        return new Way(channel.id(), channel.kind(), value(channel), channel.preference());
    }

    /** The address as the file shows it. */
    Place place(Address address) {
        return new Place(address.id(), address.kind(), lines(address), address.from());
    }

    String sealAddress(UUID id, Map<String, String> lines) {
        return cipher.encryptAll(Address.context(id), lines);
    }

    Map<String, String> lines(Address address) {
        return cipher.decryptAll(Address.context(address.id()), address.sealedText());
    }
}
