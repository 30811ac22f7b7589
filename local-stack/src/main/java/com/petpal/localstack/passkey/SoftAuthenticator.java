package com.petpal.localstack.passkey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** One passkey. Its answers are what {@code PublicKeyCredential.toJSON()} gives, as maps. */
public final class SoftAuthenticator {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;
    private static final int AAGUID_BYTES = 16;

    private final KeyKind kind;
    private final KeyPair keys;
    private final byte[] credentialId = new byte[24];

    public SoftAuthenticator(KeyKind kind) {
        this.kind = kind;
        this.keys = kind.generate();
        new SecureRandom().nextBytes(credentialId);
    }

    /** Base64url. */
    public String credentialId() {
        return base64(credentialId);
    }

    /**
     * RegistrationResponseJSON, with the members that browsers add for pages that read no CBOR.
     *
     * @param challenge base64url
     */
    public Map<String, Object> register(String challenge, Circumstances seen) {
        byte[] cose = kind.encode(keys.getPublic());
        byte[] attested = ByteBuffer.allocate(AAGUID_BYTES + 2 + credentialId.length + cose.length)
                .put(new byte[AAGUID_BYTES])
                .putShort((short) credentialId.length)
                .put(credentialId)
                .put(cose)
                .array();
        byte[] said = authenticatorData(seen, ATTESTED, attested);
        byte[] attestation = new Cbor()
                .map(3)
                .text("fmt")
                .text("none")
                .text("attStmt")
                .map(0)
                .text("authData")
                .bytes(said)
                .done();
        return credential(Map.of(
                "clientDataJSON",
                base64(clientData("webauthn.create", challenge, seen)),
                "attestationObject",
                base64(attestation),
                "authenticatorData",
                base64(said),
                "publicKey",
                base64(keys.getPublic().getEncoded()),
                "publicKeyAlgorithm",
                kind.cose(),
                "transports",
                List.of("internal", "hybrid")));
    }

    /**
     * AuthenticationResponseJSON.
     *
     * @param challenge base64url
     * @param userHandle base64url
     */
    public Map<String, Object> logIn(String challenge, String userHandle, Circumstances seen) {
        byte[] client = clientData("webauthn.get", challenge, seen);
        byte[] said = authenticatorData(seen, 0, new byte[0]);
        byte[] hash = sha256(client);
        byte[] signed = ByteBuffer.allocate(said.length + hash.length)
                .put(said)
                .put(hash)
                .array();
        return credential(Map.of(
                "clientDataJSON",
                base64(client),
                "authenticatorData",
                base64(said),
                "signature",
                base64(kind.sign(keys, signed)),
                "userHandle",
                userHandle));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                credentialId(),
                "rawId",
                credentialId(),
                "type",
                "public-key",
                "authenticatorAttachment",
                "platform",
                "clientExtensionResults",
                Map.of("credProps", Map.of("rk", true)),
                "response",
                response);
    }

    private static byte[] authenticatorData(Circumstances seen, int flags, byte[] rest) {
        int all = flags | (seen.present() ? PRESENT : 0) | (seen.verified() ? VERIFIED : 0);
        byte[] party = sha256(seen.rpId().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(party.length + 1 + Integer.BYTES + rest.length)
                .put(party)
                .put((byte) all)
                .putInt((int) seen.count())
                .put(rest)
                .array();
    }

    private static byte[] clientData(String type, String challenge, Circumstances seen) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, seen.origin())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }
}
