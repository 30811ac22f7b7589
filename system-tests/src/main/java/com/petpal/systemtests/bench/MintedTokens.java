package com.petpal.systemtests.bench;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.AccessTokens;
import com.petpal.systemtests.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;

/**
 * Tokens of people who have no account, signed with the key of the stack that this program brought up and whose secrets are
 * its own: for thousands of accounts it would hash passwords for minutes.
 */
final class MintedTokens {

    private static final String SECRET = "PETPAL_KEY_ENCRYPTION_KEY=";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final ECKey key;
    private final String issuer;
    private final SecureRandom random = new SecureRandom();

    private MintedTokens(ECKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    static MintedTokens of(Stack stack) {
        try (var documents = MongoClients.create("mongodb://127.0.0.1:" + stack.port(27117) + "/")) {
            Document stored = documents
                    .getDatabase("auth")
                    .getCollection("keys")
                    .find()
                    .sort(Sorts.ascending("_id"))
                    .first();
            String opened = open(secret(stack), Objects.requireNonNull(stored, "auth-service has made a key"));
            return new MintedTokens(ECKey.parse(opened), "http://localhost:" + stack.port(8080));
        } catch (ParseException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the signing key of the stack could not be read", e);
        }
    }

    private static byte[] secret(Stack stack) throws IOException {
        return Files.readAllLines(stack.home().resolve("secrets.env")).stream()
                .filter(line -> line.startsWith(SECRET))
                .map(line -> Base64.getDecoder().decode(line.substring(SECRET.length())))
                .findFirst()
                .orElseThrow(() -> new IOException("no key encryption key"));
    }

    /** As auth-service's package {@code key} draws it: nonce, then AES-256-GCM, bound to the key's id. */
    private static String open(byte[] secret, Document stored) throws GeneralSecurityException {
        byte[] sealed = Base64.getDecoder().decode(stored.getString("sealedPrivate"));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(secret, "AES"),
                new GCMParameterSpec(TAG_BITS, Arrays.copyOf(sealed, NONCE_BYTES)));
        cipher.updateAAD(stored.getString("keyId").getBytes(StandardCharsets.UTF_8));
        byte[] plain = cipher.doFinal(Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** Somebody's whom nobody knows, for an hour: no token is good for longer. */
    String next() {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AccessTokens.AUDIENCE)
                .subject(new UserId(random.nextLong()).toString())
                .claim("sid", UUID.randomUUID().toString().replace("-", "").substring(0, 22))
                .claim("roles", List.of("user"))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(59))))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(AccessTokens.TYPE)
                .keyID(key.getKeyID())
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("P-256 is part of this JDK", e);
        }
    }
}
