package com.petpal.platform.security.testing;

import com.nimbusds.jose.jwk.ECKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The catalogue of forgeries, for the check itself and for every program's door: whatever is in here is refused, and
 * what they were made from is not.
 */
public final class Forgeries {

    private static final String MISSING = "unauthenticated";

    private final Forger forger;

    /**
     * @param key that access tokens are signed with at the moment
     * @param genuine a token signed with it, fresh and good
     */
    public Forgeries(ECKey key, String genuine) {
        this.forger = new Forger(key, genuine);
    }

    /** Not forged: signed here, and as good as the genuine one. Where it is refused the catalogue proves nothing. */
    public String control() {
        return forger.withClaims(all -> all.jwtID("control"));
    }

    /** Everything that lies in the token itself. */
    public Stream<Forgery> tokens() {
        return Stream.of(
                        new ForgedSignatures(forger).all(),
                        new ForgedHeaders(forger).all(),
                        new ForgedClaims(forger).all(),
                        nothings())
                .flatMap(each -> each);
    }

    /** Everything. */
    public List<Forgery> all() {
        return Stream.concat(tokens(), requests()).toList();
    }

    /**
     * Secrets of another kind.
     *
     * @param refreshToken what keeps a session going, and opens nothing itself
     * @param serviceCredential what services know each other by
     */
    public static Stream<Forgery> ofAnotherKind(String refreshToken, String serviceCredential) {
        return Stream.of(
                Forgery.token("a refresh token", refreshToken),
                Forgery.token("a service credential", serviceCredential));
    }

    private Stream<Forgery> nothings() {
        return Stream.of(
                Forgery.token("a word", "let-me-in"),
                Forgery.token("dots", ".."),
                Forgery.token("many dots", ".".repeat(3_000)),
                Forgery.token("null", "null"),
                Forgery.token("no ASCII", "\u00e4.\u00f6.\u00fc"),
                Forgery.token("a token with a hole", forger.genuine().replaceFirst("\\.", ". ")),
                Forgery.token("two tokens", forger.genuine() + " " + forger.genuine()),
                Forgery.token("a token and a comma", forger.genuine() + ","),
                Forgery.token("a token in quotes", "\"" + forger.genuine() + "\""),
                Forgery.token("Bearer twice", "Bearer " + forger.genuine()));
    }

    /** A good token, where none is looked for, or beside another. */
    private Stream<Forgery> requests() {
        String good = forger.genuine();
        return Stream.of(
                request("no token", MISSING),
                request("an empty header", MISSING, "Authorization:"),
                request("a scheme and nothing else", MISSING, "Authorization: Bearer"),
                request("no scheme", MISSING, "Authorization: " + good),
                request("a scheme that is another", MISSING, "Authorization: Basic " + good),
                request("a scheme that is longer", MISSING, "Authorization: BearerToken " + good),
                request("a scheme that is stuck to its token", MISSING, "Authorization: Bearer" + good),
                request("a header for proxies", MISSING, "Proxy-Authorization: Bearer " + good),
                request("a header of its own", MISSING, "X-Access-Token: " + good),
                request(
                        "somebody says who they are",
                        MISSING,
                        "X-User-Id: " + forger.claims().getSubject()),
                request("a cookie", MISSING, "Cookie: access_token=" + good + "; Authorization=Bearer " + good),
                new Forgery("a query parameter", List.of(), "?access_token=" + good, MISSING),
                request(
                        "a good one twice",
                        "token_invalid",
                        "Authorization: Bearer " + good,
                        "Authorization: Bearer " + good),
                request(
                        "a good one before a bad one",
                        "token_invalid",
                        "Authorization: Bearer " + good,
                        "Authorization: Bearer x"),
                request(
                        "a bad one before a good one",
                        "token_invalid",
                        "Authorization: Bearer x",
                        "Authorization: Bearer " + good),
                request(
                        "a good one behind another scheme",
                        "token_invalid",
                        "Authorization: Basic YTpi",
                        "Authorization: Bearer " + good));
    }

    private static Forgery request(String name, String code, String... headers) {
        return new Forgery(name, Arrays.asList(headers), "", code);
    }
}
