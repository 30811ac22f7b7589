package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.auth.TestMailbox.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What tests about letters do again and again. */
abstract class Mailing extends AuthContext {

    static final String VERIFY = "verify-email";
    static final String RESET = "reset-password";

    /** What letters about a changed password link to. */
    static final String CHANGED = "forgot-password";

    static final String NEW_PASSWORD = "a brand new passphrase";

    /** Somebody who registered. */
    record Registered(String email, String userId, String accessToken, String refreshToken) {}

    Registered registered() {
        String handle = unique();
        Answer answer = register(handle);
        assertThat(answer.status()).isEqualTo(201);
        return new Registered(
                emailOf(handle),
                answer.text("/userId"),
                answer.text("/session/accessToken"),
                answer.text("/session/refreshToken"));
    }

    /** The latest letter of a kind, once there are so many. */
    Received letter(String email, String kind, int number) {
        soon().untilAsserted(() -> assertThat(MAILBOX.to(email, kind)).hasSize(number));
        return MAILBOX.to(email, kind).getLast();
    }

    Answer forgot(String email) {
        return post("/v1/auth/password/forgot", Map.of("email", email));
    }

    String resetToken(String email) {
        assertThat(forgot(email).status()).isEqualTo(202);
        return letter(email, RESET, 1).token();
    }

    Answer reset(String token, String password) {
        return post("/v1/auth/password/reset", Map.of("token", token, "new", password));
    }

    Answer verify(String token) {
        return post("/v1/auth/email/verify", Map.of("token", token));
    }

    Answer change(String accessToken, String current, String wanted) {
        return send("POST", "/v1/auth/password", accessToken, Map.of("current", current, "new", wanted));
    }

    boolean isVerified(String accessToken) {
        return get("/v1/auth/me", accessToken).json().at("/emailVerified").asBoolean();
    }

    /** As if a letter had been asked for longer ago. */
    void age(String userId, String kind, Duration by) {
        Document mail = Objects.requireNonNull(mail(userId, kind));
        mongo.updateFirst(
                mailOf(userId, kind),
                new Update()
                        .set(
                                "askedAt",
                                Date.from(mail.getDate("askedAt").toInstant().minus(by))),
                "outgoing_mail");
    }

    /** As if whoever asked had died before sending. */
    void makeDue(String userId, String kind) {
        mongo.updateFirst(
                mailOf(userId, kind),
                new Update().set("dueAt", Date.from(Instant.now().minusSeconds(1))),
                "outgoing_mail");
    }

    @Nullable Document mail(String userId, String kind) {
        return mongo.findOne(mailOf(userId, kind), Document.class, "outgoing_mail");
    }

    static Query ofPerson(String userId) {
        return query(where("userId").is(userId));
    }

    private static Query mailOf(String userId, String kind) {
        return query(where("_id").is(userId + ":" + kind).and("userId").is(userId));
    }
}
