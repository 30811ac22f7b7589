package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.security.AccessTokens;
import com.petpal.platform.security.Caller;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class SessionsTest extends AuthContext {

    @Autowired
    AccessTokens accessTokens;

    @Test
    void whoeverKnowsThePasswordGetsASession() {
        String ada = unique();
        String userId = register(ada).text("/userId");
        var device = Map.of("name", "Ada's phone", "platform", "ios");

        Answer session = post(
                "/v1/auth/login", Map.of("email", " " + emailOf(ada) + " ", "password", PASSWORD, "device", device));

        Caller caller = accessTokens.verify(session.text("/accessToken"));
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.text("/userId")).isEqualTo(userId);
        assertThat(caller.userId()).hasToString(userId);
        assertThat(caller.sessionId()).isEqualTo(session.text("/sessionId"));
        assertThat(caller.roles()).containsExactly("user");
        assertThat(session.header("Server-Timing"))
                .contains("one=4 many=0 all=0")
                .contains("redis;desc=\"1\"");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldApartByNothing() {
        String ada = unique();
        register(ada);

        Answer wrong = logIn(emailOf(ada), "not her password");
        Answer unknown = logIn(emailOf(unique()), PASSWORD);
        Answer impossible = logIn("no address", PASSWORD);

        assertThat(List.of(wrong, unknown, impossible)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("invalid_credentials");
            assertThat(refused.text("/detail")).isEqualTo(wrong.text("/detail"));
            assertThat(refused.headers().map().keySet())
                    .isEqualTo(wrong.headers().map().keySet());
            assertThat(refused.header("Server-Timing")).isEqualTo(wrong.header("Server-Timing"));
        });
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        Answer first = somebody();

        Answer second = refresh(first.text("/refreshToken"));
        Answer third = refresh(second.text("/refreshToken"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("/sessionId")).isEqualTo(first.text("/sessionId"));
        assertThat(second.text("/refreshToken")).isNotEqualTo(first.text("/refreshToken"));
        assertThat(get("/v1/auth/me", second.text("/accessToken")).status()).isEqualTo(200);
        assertThat(third.status()).isEqualTo(200);
        assertThat(second.header("Server-Timing")).contains("one=2 many=0 all=0");
    }

    @Test
    void ofFiftyRefreshesAtOnceAllGetTheSameSuccessor() {
        Answer first = somebody();

        List<Answer> answers = atOnce(50, () -> refresh(first.text("/refreshToken")));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers)
                .extracting(answer -> answer.text("/refreshToken"))
                .containsOnly(answers.getFirst().text("/refreshToken"));
        assertThat(refresh(answers.getFirst().text("/refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void aTokenOlderThanThePredecessorEndsTheSession() {
        Answer first = somebody();
        Answer second = refresh(first.text("/refreshToken"));
        Answer third = refresh(second.text("/refreshToken"));

        Answer reused = refresh(first.text("/refreshToken"));

        assertThat(reused.status()).isEqualTo(401);
        assertThat(reused.code()).isEqualTo("refresh_token_reused");
        assertThat(refresh(third.text("/refreshToken")).code()).isEqualTo("refresh_token_invalid");
    }

    @Test
    void aPredecessorEndsTheSessionOnceItsGraceIsOver() {
        Answer first = somebody();
        Answer second = refresh(first.text("/refreshToken"));
        change(first, "rotatedAt", Instant.now().minusSeconds(11));

        Answer reused = refresh(first.text("/refreshToken"));

        assertThat(reused.code()).isEqualTo("refresh_token_reused");
        assertThat(refresh(second.text("/refreshToken")).code()).isEqualTo("refresh_token_invalid");
    }

    @Test
    void anExpiredSessionIsOver() {
        Answer session = somebody();
        change(session, "expiresAt", Instant.now().minusSeconds(1));

        Answer refused = refresh(session.text("/refreshToken"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("refresh_token_invalid");
    }

    @Test
    void loggingOutEndsRefreshingAndNoOtherSession() {
        String ada = unique();
        register(ada);
        Answer phone = logIn(emailOf(ada), PASSWORD);
        Answer tablet = logIn(emailOf(ada), PASSWORD);

        Answer out = send("POST", "/v1/auth/logout", phone.text("/accessToken"), null);
        Answer again = send("POST", "/v1/auth/logout", phone.text("/accessToken"), null);

        assertThat(out.status()).isEqualTo(204);
        assertThat(again.code()).isEqualTo("token_revoked");
        assertThat(refresh(phone.text("/refreshToken")).status()).isEqualTo(401);
        assertThat(refresh(tablet.text("/refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void refreshTokensAreNotInTheStore() {
        Answer session = somebody();

        assertThat(String.valueOf(mongo.findOne(family(session), org.bson.Document.class, "sessions")))
                .contains(session.text("/sessionId"))
                .doesNotContain(session.text("/refreshToken"))
                .doesNotContain(session.text("/refreshToken").substring(22));
    }

    @Test
    void garbageEndsNobodysSession() {
        Answer session = somebody();
        String token = session.text("/refreshToken");

        Answer refused = refresh(token.substring(0, 30) + (token.charAt(30) == 'A' ? 'B' : 'A') + token.substring(31));

        assertThat(refused.code()).isEqualTo("refresh_token_invalid");
        assertThat(refused.header("Server-Timing")).contains("one=0");
        assertThat(refresh(token).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/auth/me", "/v1/auth/sessions", "/v1/auth/nothing", "/"})
    void whatIsNotOpenIsClosed(String path) {
        assertThat(get(path, null).status()).isEqualTo(401);
        assertThat(get(path, "nonsense").status()).isEqualTo(401);
    }

    @Test
    void openDoorsDoNotLookAtTokens() {
        Answer session = somebody();

        Answer refreshed =
                send("POST", "/v1/auth/refresh", "expired", Map.of("refreshToken", session.text("/refreshToken")));

        assertThat(refreshed.status()).isEqualTo(200);
    }

    private void change(Answer session, String field, Instant time) {
        mongo.updateFirst(family(session), new Update().set(field, Date.from(time)), "sessions");
    }

    private static Query family(Answer session) {
        return Query.query(Criteria.where("_id")
                .is(session.text("/sessionId"))
                .and("userId")
                .is(session.text("/userId")));
    }
}
