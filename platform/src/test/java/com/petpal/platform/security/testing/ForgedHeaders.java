package com.petpal.platform.security.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tokens whose headers say how they would like to be checked. */
final class ForgedHeaders {

    private static final URI ELSEWHERE = URI.create("http://127.0.0.1:1/keys");

    private final Forger forger;

    ForgedHeaders(Forger forger) {
        this.forger = forger;
    }

    Stream<Forgery> all() {
        return Stream.of(withoutAlgorithm(), keys(), types(), shapes()).flatMap(each -> each);
    }

    private Stream<Forgery> withoutAlgorithm() {
        return Stream.of("none", "None", "NONE", "nOnE", "", "ES256 ", "es256").flatMap(algorithm -> {
            String header = Base64URL.encode("{\"alg\":\"" + algorithm + "\",\"kid\":\""
                            + forger.key().getKeyID() + "\",\"typ\":\"at+jwt\"}")
                    .toString();
            String unsigned = header + "." + forger.part(1) + ".";
            return Stream.of(
                    Forgery.token("algorithm '" + algorithm + "', no signature", unsigned),
                    Forgery.token("algorithm '" + algorithm + "', our signature", unsigned + forger.part(2)));
        });
    }

    private Stream<Forgery> keys() {
        ECKey stranger = stranger();
        ECKey theirs = stranger.toPublicJWK();
        var sent = new JWSHeader.Builder(forger.header(JWSAlgorithm.ES256).build())
                .jwk(theirs)
                .build();
        return Stream.of(
                header("a key id we do not know", header -> header.keyID("other")),
                header("no key id", header -> header.keyID(null)),
                header("an empty key id", header -> header.keyID("")),
                header(
                        "a key id that is a path",
                        header -> header.keyID("../../" + forger.key().getKeyID())),
                header("a key id that is a query", header -> header.keyID("' or '1'='1")),
                header("our key along (jwk)", header -> header.jwk(forger.key().toPublicJWK())),
                Forgery.token("its own key along (jwk)", Forger.sign(sent, forger.claims(), stranger)),
                header("an address of keys (jku)", header -> header.jwkURL(ELSEWHERE)),
                header("an address of certificates (x5u)", header -> header.x509CertURL(ELSEWHERE)),
                header("certificates (x5c)", header -> header.x509CertChain(List.of(Base64.encode("none")))),
                header(
                        "a print of a certificate (x5t#S256)",
                        header -> header.x509CertSHA256Thumbprint(Base64URL.encode(new byte[32]))));
    }

    private Stream<Forgery> types() {
        return Stream.of(
                header("typ JWT", header -> header.type(JOSEObjectType.JWT)),
                header("no typ", header -> header.type(null)),
                header("typ of a service credential", header -> header.type(new JOSEObjectType("int+jwt"))),
                header("typ of a logout token", header -> header.type(new JOSEObjectType("logout+jwt"))),
                header("a token in a token (cty)", header -> header.contentType("JWT")),
                header(
                        "something critical (crit)",
                        header -> header.criticalParams(Set.of("exp")).customParam("exp", 1)),
                header(
                        "unencoded payload (b64)",
                        header -> header.base64URLEncodePayload(false).criticalParams(Set.of("b64"))),
                header("a header of its own", header -> header.customParam("admin", true)));
    }

    private Stream<Forgery> shapes() {
        String id = forger.key().getKeyID();
        return Stream.of(
                Forgery.token(
                        "alg twice",
                        forger.withRawHeader(
                                "{\"alg\":\"none\",\"alg\":\"ES256\",\"kid\":\"" + id + "\",\"typ\":\"at+jwt\"}")),
                Forgery.token("a header that is a list", forger.withRawHeader("[\"ES256\"]")),
                Forgery.token("a header that is no JSON", forger.withRawHeader("alg=ES256")),
                Forgery.token("an empty header", "." + forger.part(1) + "." + forger.part(2)),
                Forgery.token("a header of numbers", forger.withRawHeader("{\"alg\":256,\"kid\":1,\"typ\":null}")),
                Forgery.token("a very deep header", Base64URL.encode("[".repeat(2_800)) + ".e30.AAAA"),
                Forgery.token(
                        "encrypted (JWE)",
                        Base64URL.encode("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"typ\":\"at+jwt\",\"kid\":\"" + id
                                        + "\"}")
                                + "..AAAAAAAAAAAAAAAA." + forger.part(1) + ".AAAAAAAAAAAAAAAAAAAAAA"));
    }

    private Forgery header(String name, Consumer<JWSHeader.Builder> changed) {
        return Forgery.token(name, forger.withHeader(changed));
    }

    private static ECKey stranger() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("theirs").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
