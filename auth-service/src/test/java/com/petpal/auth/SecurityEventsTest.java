package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class SecurityEventsTest extends AuthContext {

    private static final String EVENTS = "/v1/auth/security-events";

    @Autowired
    AuditTrail trail;

    @Test
    void peopleReadWhatHappenedToTheirAccountNewestFirst() {
        String ada = unique();
        register(ada);
        logIn(emailOf(ada), "not her password");
        Answer phone = logIn(emailOf(ada), PASSWORD);
        Answer tablet = logIn(emailOf(ada), PASSWORD);
        soon().untilAsserted(() -> assertThat(happenings(tablet)).hasSize(3));
        send("POST", "/v1/auth/logout", phone.text("/accessToken"), null);

        Answer events = get(EVENTS, tablet.text("/accessToken"));

        assertThat(events.status()).isEqualTo(200);
        assertThat(happenings(tablet).getFirst()).isEqualTo("logged_out");
        assertThat(happenings(tablet))
                .containsExactlyInAnyOrder("logged_out", "logged_in", "logged_in", "login_failed");
        assertThat(events.text("/items/0/at")).endsWith("Z");
        assertThat(events.json().at("/nextCursor").isNull()).isTrue();
        assertThat(events.header("Server-Timing")).contains("one=1 many=0 all=0");
    }

    @Test
    void theListHasPages() {
        Answer ada = somebody();
        UserId userId = UserId.parse(ada.text("/userId"));
        trail.record(userId, Happening.PASSWORD_CHANGED);
        trail.record(userId, Happening.EMAIL_VERIFIED);
        trail.record(userId, Happening.ROLE_GRANTED, "moderator");

        Answer first = get(EVENTS + "?limit=2", ada.text("/accessToken"));
        Answer second = get(EVENTS + "?limit=2&cursor=" + first.text("/nextCursor"), ada.text("/accessToken"));

        assertThat(first.json().path("items").size()).isEqualTo(2);
        assertThat(second.json().path("items").size()).isEqualTo(1);
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
        assertThat(get(EVENTS + "?cursor=nonsense", ada.text("/accessToken")).code())
                .isEqualTo("bad_cursor");
    }

    @Test
    void nobodyReadsAnothersEvents() {
        Answer ada = somebody();
        Answer ben = somebody();
        trail.record(UserId.parse(ada.text("/userId")), Happening.PASSWORD_CHANGED);

        assertThat(happenings(ben)).isEmpty();
        assertThat(get(EVENTS, null).status()).isEqualTo(401);
    }

    @Test
    void aNetworkIsToldAndNoAddress() {
        String ada = unique();
        register(ada);

        Answer session = send(
                port,
                "POST",
                "/v1/auth/login",
                null,
                Map.of("email", emailOf(ada), "password", PASSWORD),
                "X-Forwarded-For",
                "192.0.2.77");

        Document event = Objects.requireNonNull(mongo.findOne(of(session), Document.class, "security_events"));
        assertThat(event.getString("network")).isEqualTo("192.0.2.0/24");
        assertThat(event.toString()).doesNotContain("192.0.2.77", "@");
    }

    @Test
    void aYearLaterAnEventIsGone() {
        Answer ada = somebody();
        trail.record(UserId.parse(ada.text("/userId")), Happening.PASSWORD_CHANGED);

        mongo.updateFirst(
                of(ada), new Update().set("expiresAt", Date.from(Instant.now().minusSeconds(1))), "security_events");

        assertThat(happenings(ada)).isEmpty();
    }

    @Test
    void usingARefreshTokenTwiceIsToldToItsOwner() {
        String ada = unique();
        register(ada);
        Answer tablet = logIn(emailOf(ada), PASSWORD);
        Answer phone = logIn(emailOf(ada), PASSWORD);
        Answer second = refresh(phone.text("/refreshToken"));
        refresh(second.text("/refreshToken"));

        refresh(phone.text("/refreshToken"));

        assertThat(happenings(tablet)).startsWith("refresh_reused");
    }

    private List<String> happenings(Answer session) {
        return StreamSupport.stream(
                        get(EVENTS, session.text("/accessToken"))
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .map(item -> item.path("happening").asString())
                .toList();
    }

    private static Query of(Answer session) {
        return Query.query(Criteria.where("userId").is(session.text("/userId")));
    }
}
