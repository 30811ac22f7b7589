package com.petpal.platform.security.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tokens that our key signed, and that say something else than an access token does. */
final class ForgedClaims {

    private final Forger forger;

    ForgedClaims(Forger forger) {
        this.forger = forger;
    }

    Stream<Forgery> all() {
        return Stream.of(parties(), subjects(), times(), shapes()).flatMap(each -> each);
    }

    private Stream<Forgery> parties() {
        return Stream.of(
                claims("another issuer", all -> all.issuer("https://evil.example")),
                claims(
                        "our issuer with a slash",
                        all -> all.issuer(forger.claims().getIssuer() + "/")),
                claims("no issuer", all -> all.issuer(null)),
                claims("another audience", all -> all.audience("internal")),
                claims("other audiences", all -> all.audience(List.of("internal", "petpal"))),
                claims("an audience in capitals", all -> all.audience("PETPAL-API")),
                claims("no audience", all -> all.audience((String) null)));
    }

    private Stream<Forgery> subjects() {
        return Stream.of(
                claims("no subject", all -> all.subject(null)),
                claims("an empty subject", all -> all.subject("")),
                claims("a subject that is no id", all -> all.subject("admin")),
                claims("a pet as subject", all -> all.subject("0000000000100000000001")),
                claims("a subject that is a number", all -> all.claim("sub", 1)),
                claims("a subject that is an object", all -> all.claim("sub", java.util.Map.of("$ne", "x"))),
                claims("no session", all -> all.claim("sid", null)),
                claims("a session that is a number", all -> all.claim("sid", 7)),
                claims("no roles", all -> all.claim("roles", null)),
                claims("roles as text", all -> all.claim("roles", "admin")),
                claims("an empty role", all -> all.claim("roles", Arrays.asList((String) null))),
                claims("a role that is a number", all -> all.claim("roles", List.of(1))));
    }

    private Stream<Forgery> times() {
        return Stream.of(
                Forgery.token(
                        "expired",
                        forger.withClaims(all -> all.issueTime(forger.at(Duration.ofMinutes(-30)))
                                .notBeforeTime(forger.at(Duration.ofMinutes(-30)))
                                .expirationTime(forger.at(Duration.ofMinutes(-20)))),
                        "token_expired"),
                claims("no expiry", all -> all.expirationTime(null)),
                claims("good for a year", all -> all.expirationTime(forger.at(Duration.ofDays(365)))),
                claims("an expiry that is text", all -> all.claim("exp", "tomorrow")),
                claims("no time of issue", all -> all.issueTime(null)),
                claims(
                        "issued tomorrow",
                        all -> all.issueTime(forger.at(Duration.ofDays(1)))
                                .expirationTime(forger.at(Duration.ofDays(1).plusMinutes(10)))),
                claims("not good before tomorrow", all -> all.notBeforeTime(forger.at(Duration.ofDays(1)))));
    }

    private Stream<Forgery> shapes() {
        String claims = forger.claims().toString();
        return Stream.of(
                Forgery.token("a claim twice", forger.withPayload(claims.replaceFirst("\\{", "{\"sub\":\"x\","))),
                Forgery.token("claims that are no JSON", forger.withPayload("everything")),
                Forgery.token("claims that are a list", forger.withPayload("[" + claims + "]")),
                Forgery.token("no claims", forger.withPayload("{}")),
                Forgery.token("claims that are nothing", forger.withPayload("null")),
                Forgery.token("a token in a token", forger.withPayload(forger.genuine())),
                claims("5,000 characters", all -> all.claim("more", "x".repeat(5_000))));
    }

    private Forgery claims(String name, Consumer<JWTClaimsSet.Builder> changed) {
        return Forgery.token(name, forger.withClaims(changed));
    }
}
