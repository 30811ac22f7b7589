package com.petpal.messaging.push.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Mozilla, Google and Apple check, as their documentation says; each throws with the reason if something is wrong. */
final class Platforms {

    static final String KEY_ID = "ABC123DEFG";
    static final String TEAM = "TEAM123456";
    static final String TOPIC = "com.petpal.app";
    static final String PROJECT = "petpal-test";
    static final String ACCOUNT = "push@petpal-test.iam.gserviceaccount.com";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern VAPID = Pattern.compile("vapid t=([\\w.-]+), k=([\\w-]+)");

    final KeyPair vapid = Browser.pair();
    final KeyPair apple = Browser.pair();
    final KeyPair google = rsa();
    final Set<String> accessTokens = ConcurrentHashMap.newKeySet();
    final AtomicInteger exchanges = new AtomicInteger();

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(PrivateKey key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    String vapidPrivate() {
        return new ECKey.Builder(com.nimbusds.jose.jwk.Curve.P_256, (ECPublicKey) vapid.getPublic())
                .privateKey((ECPrivateKey) vapid.getPrivate())
                .build()
                .getD()
                .toString();
    }

    String serviceAccount(String tokenUri) {
        return JSON.writeValueAsString(Map.of(
                "type",
                "service_account",
                "project_id",
                PROJECT,
                "client_email",
                ACCOUNT,
                "private_key_id",
                "key-1",
                "private_key",
                pem(google.getPrivate()),
                "token_uri",
                tokenUri));
    }

    /** RFC 8292 and RFC 8030, then the browser's part. */
    JsonNode webPush(Received request, Browser browser, String origin) throws Exception {
        var header = VAPID.matcher(request.header("authorization"));
        require(header.matches(), "Authorization");
        require(header.group(2).equals(Browser.base64(Browser.point(vapid))), "k");
        SignedJWT jwt = SignedJWT.parse(header.group(1));
        require(jwt.verify(new ECDSAVerifier((ECPublicKey) vapid.getPublic())), "signature");
        var claims = jwt.getJWTClaimsSet();
        require(claims.getAudience().equals(java.util.List.of(origin)), "aud");
        Instant expiry = claims.getExpirationTime().toInstant();
        require(expiry.isAfter(Instant.now()) && expiry.isBefore(Instant.now().plus(Duration.ofHours(24))), "exp");
        require(claims.getSubject().startsWith("mailto:"), "sub");
        require(request.header("ttl").matches("\\d+"), "TTL");
        require(request.header("topic").matches("[\\w-]{1,32}"), "Topic");
        require(Set.of("very-low", "low", "normal", "high").contains(request.header("urgency")), "Urgency");
        require(request.header("content-encoding").equals("aes128gcm"), "Content-Encoding");
        require(request.body().length <= 4096, "length");
        return JSON.readTree(browser.decrypt(request.body()));
    }

    /** RFC 7523. */
    Map<String, Object> exchange(String grant, String assertion, String tokenUri) throws ParseException, JOSEException {
        require(grant.equals("urn:ietf:params:oauth:grant-type:jwt-bearer"), "grant_type");
        SignedJWT jwt = SignedJWT.parse(assertion);
        require(jwt.verify(new RSASSAVerifier((RSAPublicKey) google.getPublic())), "signature");
        require(jwt.getHeader().getKeyID().equals("key-1"), "kid");
        var claims = jwt.getJWTClaimsSet();
        require(claims.getIssuer().equals(ACCOUNT), "iss");
        require(claims.getAudience().equals(java.util.List.of(tokenUri)), "aud");
        require(claims.getStringClaim("scope").equals("https://www.googleapis.com/auth/firebase.messaging"), "scope");
        long life = claims.getExpirationTime().getTime() - claims.getIssueTime().getTime();
        require(life > 0 && life <= Duration.ofHours(1).toMillis(), "exp");
        String token = "ya29." + exchanges.incrementAndGet();
        accessTokens.add(token);
        return Map.of("access_token", token, "expires_in", 3599, "token_type", "Bearer");
    }

    JsonNode fcm(Received request) {
        require(accessTokens.contains(request.header("authorization").replace("Bearer ", "")), "UNAUTHENTICATED");
        JsonNode message = JSON.readTree(request.body()).path("message");
        require(message.path("token").isString(), "message.token");
        require(message.at("/notification/title").isString(), "message.notification.title");
        require(message.at("/android/ttl").asString("").matches("\\d+s"), "message.android.ttl");
        require(
                Set.of("HIGH", "NORMAL")
                        .contains(message.at("/android/priority").asString("")),
                "priority");
        require(message.at("/android/notification/notification_count").isInt(), "notification_count");
        require(message.path("data").valueStream().allMatch(JsonNode::isString), "message.data");
        return message;
    }

    JsonNode apns(Received request) throws ParseException, JOSEException {
        require(request.protocol().equals("HTTP/2.0"), "BadProtocol");
        String bearer = request.header("authorization");
        require(bearer.startsWith("bearer "), "MissingProviderToken");
        SignedJWT jwt = SignedJWT.parse(bearer.substring("bearer ".length()));
        require(jwt.verify(new ECDSAVerifier((ECPublicKey) apple.getPublic())), "InvalidProviderToken");
        require(jwt.getHeader().getKeyID().equals(KEY_ID), "InvalidProviderToken");
        require(jwt.getJWTClaimsSet().getIssuer().equals(TEAM), "InvalidProviderToken");
        Instant issued = jwt.getJWTClaimsSet().getIssueTime().toInstant();
        require(issued.isAfter(Instant.now().minus(Duration.ofHours(1))), "ExpiredProviderToken");
        require(request.header("apns-topic").equals(TOPIC), "TopicDisallowed");
        require(request.header("apns-push-type").equals("alert"), "InvalidPushType");
        require(Set.of("5", "10").contains(request.header("apns-priority")), "BadPriority");
        require(request.header("apns-expiration").matches("\\d{10}"), "BadExpirationDate");
        require(request.header("apns-collapse-id").length() <= 64, "BadCollapseId");
        require(request.body().length <= 4096, "PayloadTooLarge");
        JsonNode payload = JSON.readTree(request.body());
        require(
                payload.at("/aps/alert/title").isString()
                        && payload.at("/aps/badge").isInt(),
                "PayloadEmpty");
        return payload;
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException(reason);
        }
    }

    /** A request as it came. */
    record Received(String protocol, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }
}
