package fi.kotoisa.identity.application;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Passkey;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Passkeys (WebAuthn), as webauthn4j reads and checks them. They are made for the host of {@code kotoisa.base-url} and hold at that address only; which maker's device they lie on is not asked.
 */
@ApplicationScoped
class Passkeys {

    private static final List<PublicKeyCredentialParameters> KINDS = List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256).stream()
            .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind)).toList();
    /** In what a passkey seals: its name, its public key with its id, and whether its owner's other devices may have it too. */
    private static final String NAME = "name";
    private static final String KEY = "key";
    private static final String SHARED = "shared";

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    @Inject
    Challenges challenges;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "kotoisa.base-url", defaultValue = "http://localhost:8080")
    String baseUrl;

    /** Built when the first passkey comes: most sign-ins need none of it. */
    private static final class Reader {
        static final ObjectConverter CONVERTER = new ObjectConverter();
        static final WebAuthnManager CHECKS = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
        static final AttestedCredentialDataConverter KEYS = new AttestedCredentialDataConverter(CONVERTER);
    }

    /** @param purpose what for, and for whom: an answer counts for nothing else */
    PasskeyQuestion question(String purpose, List<Passkey> known) {
        Challenges.Challenge challenge = challenges.make(purpose);
        return new PasskeyQuestion(challenge.value(), challenge.sealed(), site(), known.stream().map(passkey -> base64(credentialId(passkey))).toList());
    }

    String name(Passkey passkey) {
        return sealed(passkey).get(NAME);
    }

    /** Keeps the passkey that this answer speaks of; nothing where the answer is none, or the passkey is somebody's already. */
    Optional<Passkey> keep(PersonId person, String purpose, PasskeyProof proof, String name) {
        String[] parts = proof.answer().split("\\.", -1);
        Optional<byte[]> challenge = challenges.spend(purpose, proof.asked());
        if (parts.length != 2 || challenge.isEmpty()) {
            return Optional.empty();
        }
        try {
            RegistrationData data = Reader.CHECKS.verify(new RegistrationRequest(bytes(parts[1]), bytes(parts[0])), new RegistrationParameters(server(challenge.get()), KINDS, false, true));
            AuthenticatorData<?> made = data.getAttestationObject().getAuthenticatorData();
            String mark = Tokens.fingerprint(base64(made.getAttestedCredentialData().getCredentialId()));
            if (byMark(mark).isPresent()) {
                return Optional.empty();
            }
            UUID id = Ids.next();
            String key = base64(Reader.KEYS.convert(made.getAttestedCredentialData()));
            String sealed = cipher.encryptAll(Passkey.context(id, person), Map.of(NAME, name, KEY, key, SHARED, String.valueOf(made.isFlagBE())));
            Passkey passkey = new Passkey(id, person, mark, sealed, made.getSignCount(), clock.instant());
            entities.persist(passkey);
            return Optional.of(passkey);
        } catch (WebAuthnException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /**
     * Whose passkey has answered; nobody's where the answer is none.
     *
     * @param alone whether it must do for the password too: then the device must have recognised its owner
     */
    Optional<PersonId> check(String purpose, PasskeyProof proof, boolean alone) {
        String[] parts = proof.answer().split("\\.", -1);
        Optional<byte[]> challenge = challenges.spend(purpose, proof.asked());
        if (parts.length != 5 || challenge.isEmpty()) {
            return Optional.empty();
        }
        return byMark(Tokens.fingerprint(parts[0])).filter(passkey -> fits(passkey, parts, challenge.get(), alone)).map(Passkey::person);
    }

    private boolean fits(Passkey passkey, String[] parts, byte[] challenge, boolean alone) {
        try {
            byte[] handle = bytes(parts[4]);
            if (handle.length > 0 ? !Arrays.equals(handle, handle(passkey.person())) : alone) {
                return false;
            }
            Map<String, String> sealed = sealed(passkey);
            CredentialRecordImpl known = new CredentialRecordImpl(null, null, Boolean.valueOf(sealed.get(SHARED)), null, passkey.signCount(),
                    Reader.KEYS.convert(bytes(sealed.get(KEY))), null, null, null, null);
            AuthenticationData data = Reader.CHECKS.verify(new AuthenticationRequest(bytes(parts[0]), handle, bytes(parts[2]), bytes(parts[1]), bytes(parts[3])),
                    new AuthenticationParameters(server(challenge), known, null, alone, true));
            passkey.used(data.getAuthenticatorData().getSignCount(), clock.instant());
            return true;
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            return false;
        }
    }

    /** What a passkey carries of its owner: the id, of which nobody learns anything. */
    static byte[] handle(PersonId person) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(person.value().getMostSignificantBits()).putLong(person.value().getLeastSignificantBits()).array();
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private Optional<Passkey> byMark(String mark) {
        return entities.createQuery("select p from Passkey p where p.credentialHash = :mark", Passkey.class).setParameter("mark", mark).getResultStream().findFirst();
    }

    private byte[] credentialId(Passkey passkey) {
        return Reader.KEYS.extractCredentialId(bytes(sealed(passkey).get(KEY)));
    }

    private Map<String, String> sealed(Passkey passkey) {
        return cipher.decryptAll(Passkey.context(passkey.id(), passkey.person()), passkey.sealed());
    }

    private String site() {
        return URI.create(baseUrl).getHost();
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder().origin(Origin.create(baseUrl.replaceFirst("^(https?://[^/]+).*$", "$1"))).rpId(site()).challenge(new DefaultChallenge(challenge)).build();
    }
}
