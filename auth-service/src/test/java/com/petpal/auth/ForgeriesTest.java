package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import com.petpal.auth.key.OpenedKeys;
import com.petpal.platform.security.testing.Door;
import com.petpal.platform.security.testing.Forgeries;
import com.petpal.platform.security.testing.Forgery;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** With the key that auth-service itself signs with. */
class ForgeriesTest extends AuthContext {

    @Test
    void everyForgeryIsRefusedAndNobodyElseIs() throws ParseException {
        Answer session = somebody();
        String genuine = session.text("/accessToken");
        Forgeries forgeries = new Forgeries(keyOf(genuine), genuine);
        List<Forgery> all = new ArrayList<>(forgeries.all());
        Forgeries.ofAnotherKind(session.text("/refreshToken"), credential.mint())
                .forEach(all::add);

        assertThat(new Door(port, "/v1/auth/me").faults(all, genuine, forgeries.control()))
                .isEmpty();
    }

    @Test
    void anAccessTokenIsNoServiceCredential() throws ParseException {
        String genuine = somebody().text("/accessToken");
        Forgeries forgeries = new Forgeries(keyOf(genuine), genuine);
        String internal = "/internal/revocations";

        assertThat(get(internal, credential.mint()).status()).isEqualTo(200);
        assertThat(get(internal, genuine).status()).isEqualTo(401);
        assertThat(forgeries.tokens().map(forgery -> forgery.token().orElseThrow()))
                .filteredOn(token -> token.chars().allMatch(c -> c > ' ' && c < 127))
                .hasSizeGreaterThan(80)
                .allSatisfy(token -> assertThat(get(internal, token).status()).isEqualTo(401));
    }

    private ECKey keyOf(String token) throws ParseException {
        String keyId = SignedJWT.parse(token).getHeader().getKeyID();
        var signing = Query.query(Criteria.where("keyId").is(keyId));
        Document stored = Objects.requireNonNull(mongo.findOne(signing, Document.class, "keys"));
        return OpenedKeys.open(stored, Base64.getEncoder().encodeToString(new byte[32]));
    }
}
