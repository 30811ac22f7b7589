package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.documents.TestDocuments;
import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.erasure.testing.TestReceipts;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Violations;
import com.petpal.platform.security.TokenKeys;
import com.petpal.platform.security.testing.Forgeries;
import com.petpal.platform.security.testing.TestTokens;
import com.petpal.platform.testing.Soon;
import com.petpal.platform.web.testing.RawAnswer;
import com.petpal.platform.web.testing.RawHttp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one context that all tests of this module share. A timeline holds ten posts, so that its end is near. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "petpal.cost-headers=true",
            "petpal.timeline.cap=10",
            "petpal.events.confirm-interval=200ms",
            "petpal.events.remember-after=200ms",
            "petpal.events.sweep-interval=1s",
            "petpal.events.retry-after=1s",
            "petpal.redis.timeout=1s",
            "petpal.profile-patience=3s",
            "petpal.comments.purge-after=1s",
            "petpal.explore.period=200ms",
            "petpal.explore.crowd=300",
            "petpal.lists.compare=false",
            "petpal.mongo.setup=true",
            "petpal.mongo.refuse-violations=true"
        })
@Import(FeedContext.Access.class)
abstract class FeedContext {

    static final TestRedis REDIS = TestRedis.shared();
    static final TestProfile PROFILE =
            new TestProfile(REDIS, JsonMapper.builder().findAndAddModules().build());
    static final TestReceipts RECEIPTS = new TestReceipts();
    private static final TestTokens TOKENS = TestTokens.at(Clock.systemUTC());
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    IdGenerator ids;

    @Autowired
    Violations violations;

    @Value("${local.server.port}")
    int port;

    @TestConfiguration(proxyBeanMethods = false)
    static class Access {

        @Bean
        TokenKeys tokenKeys() {
            return TOKENS.keys();
        }
    }

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        properties.add("petpal.mongo.uri", TestDocuments::uri);
        properties.add("petpal.redis.url", REDIS::url);
        properties.add("petpal.profile-url", PROFILE::url);
        properties.add("petpal.auth-url", RECEIPTS::url);
        properties.add("petpal.internal-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
    }

    @AfterEach
    void noCommandBreaksARule() {
        assertThat(violations.all()).isEmpty();
    }

    static ConditionFactory soon() {
        return Soon.within(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }

    /** Does something while there is no Redis; afterwards it is back, empty, and the service has noticed. */
    void withoutRedis(Runnable something) {
        REDIS.kill();
        try {
            something.run();
        } finally {
            REDIS.restart();
        }
        UserId anybody = ids.userId();
        soon().until(() -> {
            feed(anybody, 1, "");
            return PROFILE.isAway()
                    || REDIS.command("EXISTS", "timeline-stamp:" + anybody).equals(":1");
        });
    }

    static void withoutProfile(Runnable something) {
        PROFILE.isAway(true);
        try {
            something.run();
        } finally {
            PROFILE.isAway(false);
        }
    }

    RawAnswer get(UserId caller, String target) {
        return new RawHttp(port).get(target, headers(caller));
    }

    RawAnswer post(UserId caller, String body, String... headers) {
        Map<String, String> all = headers(caller);
        all.put("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return new RawHttp(port).send("POST", "/v1/posts", all, body);
    }

    RawAnswer send(UserId caller, String method, String target, String body, String... more) {
        Map<String, String> all = headers(caller);
        if (!body.isEmpty()) {
            all.put("Content-Type", "application/json");
        }
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return new RawHttp(port).send(method, target, all, body);
    }

    /** A post alone, as whoever writes or edits it gets it. */
    static JsonNode withoutTalk(RawAnswer read) {
        assertThat(read.json().has("counts")).isTrue();
        return ((ObjectNode) read.json()).without(List.of("counts", "myReaction"));
    }

    static String token(UserId userId) {
        return TOKENS.of(userId, "user");
    }

    static String token(UserId userId, String role) {
        return TOKENS.of(userId, role);
    }

    static Forgeries forgeries(UserId userId) {
        return TOKENS.forgeries(userId);
    }

    private static Map<String, String> headers(UserId caller) {
        return new HashMap<>(Map.of("Authorization", "Bearer " + token(caller)));
    }

    static String moment(String text, String audience) {
        return JSON.writeValueAsString(Map.of("kind", "moment", "text", text, "audience", audience));
    }

    /** A public post; gives its id. */
    String write(UserId author, String text) {
        return write(author, text, "public");
    }

    String write(UserId author, String text, String audience) {
        RawAnswer made = post(author, moment(text, audience));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("postId");
    }

    RawAnswer feed(UserId reader, int limit, String cursor) {
        return get(reader, "/v1/feed?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
    }

    /** The first page of a feed. */
    List<String> feed(UserId reader) {
        RawAnswer page = feed(reader, 100, "");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return postIds(page);
    }

    static List<String> postIds(RawAnswer page) {
        var found = new ArrayList<String>();
        page.json()
                .path("items")
                .forEach(item -> found.add(item.at("/post/postId").asString()));
        return found;
    }

    static String next(RawAnswer page) {
        return page.text("nextCursor");
    }
}
