package com.petpal.auth.passkey;

import com.petpal.platform.identity.UserId;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and verifies what browsers hand over, by webauthn4j: type, challenge, origin, relying party, presence and
 * verification of the user, algorithm, signature, count. Any attestation is accepted and none is believed: which make
 * an authenticator is decides nothing here.
 */
final class Ceremonies {

    /** What signatures may be made with, the best first: ES256, EdDSA, RS256. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final Logger log = LoggerFactory.getLogger(Ceremonies.class);

    private static final List<PublicKeyCredentialParameters> KEYS = ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();
    private static final int LONGEST_ATTESTED = 4_096;
    private static final int MOST_TRANSPORTS = 8;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final ObjectConverter json = new ObjectConverter();
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(json);
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(json);
    private final String rpId;
    private final Set<Origin> origins;

    Ceremonies(RelyingParty party) {
        this.rpId = party.id();
        this.origins = party.origins().stream().map(Origin::create).collect(Collectors.toUnmodifiableSet());
    }

    /** What a login claims, not verified yet. */
    record Assertion(AuthenticationData data, UserId owner, String credentialId, byte[] challenge) {}

    /** What a verified login says. */
    record Verified(long signCount, boolean backedUp) {}

    /** What a registration claims, not verified yet. */
    record Attestation(RegistrationData data, byte[] challenge) {}

    /** @param credential RegistrationResponseJSON */
    Optional<Attestation> readRegistration(String credential) {
        return unlessRefused(() -> {
            RegistrationData data = webAuthn.parseRegistrationResponseJSON(credential);
            return new Attestation(data, challenge(data));
        });
    }

    Optional<Credential> verify(Attestation claimed) {
        return unlessRefused(() -> {
            RegistrationData data = webAuthn.verify(
                    claimed.data(), new RegistrationParameters(expecting(claimed.challenge()), KEYS, true, true));
            AuthenticatorData<?> said =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData key = Objects.requireNonNull(said.getAttestedCredentialData());
            byte[] kept = attested.convert(key);
            if (kept.length > LONGEST_ATTESTED) {
                throw new IllegalArgumentException("a key of " + kept.length + " bytes");
            }
            return new Credential(
                    base64(key.getCredentialId()),
                    base64(kept),
                    transports(data),
                    said.getSignCount(),
                    said.isFlagBE(),
                    said.isFlagBS());
        });
    }

    /** @param credential AuthenticationResponseJSON */
    Optional<Assertion> readLogin(String credential) {
        return unlessRefused(() -> {
            AuthenticationData data = webAuthn.parseAuthenticationResponseJSON(credential);
            byte[] handle = Objects.requireNonNull(data.getUserHandle(), "no user handle");
            if (handle.length != Long.BYTES) {
                throw new IllegalArgumentException("no user handle of ours");
            }
            return new Assertion(
                    data,
                    new UserId(ByteBuffer.wrap(handle).getLong()),
                    base64(data.getCredentialId()),
                    Objects.requireNonNull(data.getCollectedClientData())
                            .getChallenge()
                            .getValue());
        });
    }

    Optional<Verified> verify(Assertion claimed, Passkey passkey) {
        return unlessRefused(() -> {
            CredentialRecord known = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    true,
                    passkey.backupEligible(),
                    passkey.backedUp(),
                    passkey.signCount(),
                    attested.convert(Base64.getUrlDecoder().decode(passkey.attested())),
                    null,
                    null,
                    null,
                    null);
            AuthenticationData data = webAuthn.verify(
                    claimed.data(),
                    new AuthenticationParameters(expecting(claimed.challenge()), known, null, true, true));
            AuthenticatorData<?> said = Objects.requireNonNull(data.getAuthenticatorData());
            return new Verified(said.getSignCount(), said.isFlagBS());
        });
    }

    static String base64(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** What an authenticator knows somebody by. */
    static String handle(UserId userId) {
        return base64(ByteBuffer.allocate(Long.BYTES).putLong(userId.value()).array());
    }

    private static byte[] challenge(RegistrationData data) {
        return Objects.requireNonNull(data.getCollectedClientData())
                .getChallenge()
                .getValue();
    }

    private static List<String> transports(RegistrationData data) {
        return Optional.ofNullable(data.getTransports()).orElse(Set.of()).stream()
                .map(AuthenticatorTransport::getValue)
                .filter(name -> name.matches("[a-z-]{1,16}"))
                .sorted()
                .limit(MOST_TRANSPORTS)
                .toList();
    }

    private ServerProperty expecting(byte[] challenge) {
        return new ServerProperty(origins, rpId, new DefaultChallenge(challenge));
    }

    /** The parser has no common type for what it throws on bytes of strangers. Nothing that fails by itself is called here. */
    private static <T> Optional<T> unlessRefused(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException refused) {
            log.debug("a passkey was refused", refused);
            return Optional.empty();
        }
    }
}
