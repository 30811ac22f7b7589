package com.petpal.messaging;

import static com.petpal.messaging.TestPushes.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.messaging.push.testing.Browser;
import com.petpal.messaging.push.testing.Push;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Relations;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** From a message or a notification to the device of whoever is not there. */
class PushesTest extends MessagingContext {

    private static final String PREFERENCES = "/v1/notifications/preferences";

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MeterRegistry meters;

    private UserId ada;
    private UserId ben;
    private String talk;
    private Browser laptop;

    @BeforeEach
    void adaHasALaptopAndBenWritesToHer() {
        ada = person();
        ben = person();
        talk = talk(ben, ada);
        laptop = SERVER.browser();
        register(ada, "laptop", laptop);
    }

    @Test
    void whoeverHasNoSocketGetsAPushWithoutTheText() {
        send(ben, talk, "m1", "the secret text");

        Push push = pushes(laptop, 1).getFirst();
        assertThat(push.text("/kind")).isEqualTo("message");
        assertThat(push.text("/title")).isEqualTo("P");
        assertThat(push.text("/body")).isEqualTo("sent you a message");
        assertThat(push.text("/conversationId")).isEqualTo(talk);
        assertThat(push.payload().path("badge").asInt()).isEqualTo(1);
        assertThat(push.payload().toString()).doesNotContain("secret");
    }

    @Test
    void whoeverAskedForItSeesTheTextAndInTheirLanguageWhereThereIsNone() {
        prefer(ada, Map.of("kinds", Map.of(), "showMessageText", true));
        UserId chi = person();
        Browser german = SERVER.browser();
        as(
                chi,
                "PUT",
                "/v1/devices/d",
                Map.of("platform", "webpush", "token", german.subscription()),
                Map.of("Accept-Language", "de-AT"));

        send(ben, talk, "m1", "x".repeat(1_000));
        send(ben, talk(ben, chi), "m1", "hello");

        assertThat(pushes(laptop, 1).getFirst().text("/body")).hasSize(241).startsWith("xxx");
        assertThat(pushes(german, 1).getFirst().text("/body")).isEqualTo("hat dir geschrieben");
    }

    @Test
    void whoeverHasASocketGetsNoneAndNobodyGetsTheirOwn() {
        UserId chi = person();
        Browser chis = SERVER.browser();
        register(chi, "laptop", chis);
        Browser bens = SERVER.browser();
        register(ben, "laptop", bens);
        String group = start(ben, ada, chi).text("conversationId");

        try (TestSocket socket = socket(ada)) {
            send(ben, group, "m1", "for both");
            socket.await("message");
            pushes(chis, 1);
            send(chi, group, "m2", "for both");
            socket.await("message");
            // Until then it is not decided whether Ada gets one.
            pushes(bens, 1);
        }
        send(ben, talk, "m3", "for ada");

        assertThat(pushes(laptop, 1).getFirst().text("/conversationId")).isEqualTo(talk);
        assertThat(SERVER.asked(chis.endpoint())).isEqualTo(1);
        assertThat(SERVER.asked(bens.endpoint())).isEqualTo(1);
    }

    @Test
    void inQuietHoursAPushMakesNoSound() {
        prefer(
                ada,
                Map.of(
                        "kinds", Map.of(),
                        "showMessageText", false,
                        "quietHours", Map.of("from", "00:00", "to", "23:59", "zone", "Europe/Berlin")));

        send(ben, talk, "m1", "hello");

        Push push = pushes(laptop, 1).getFirst();
        assertThat(push.payload().path("silent").asBoolean()).isTrue();
        assertThat(push.header("urgency")).isEqualTo("low");
    }

    @Test
    void aPlatformThatIsAwayIsTriedAgainAndOnlyForTheDeviceThatIsLeft() {
        Browser other = SERVER.browser();
        register(ada, "other", other);
        SERVER.next(laptop.endpoint(), 503, Map.of("Retry-After", "1"), "");
        Instant before = Instant.now();

        send(ben, talk, "m1", "hello");

        pushes(laptop, 1);
        assertThat(Instant.now()).isAfter(before.plusMillis(1_000));
        assertThat(SERVER.asked(laptop.endpoint())).isEqualTo(2);
        assertThat(SERVER.asked(other.endpoint())).isEqualTo(1);
    }

    @Test
    void whatWasReadMeanwhileIsNotPushed() {
        SERVER.next(laptop.endpoint(), 503, Map.of("Retry-After", "5"), "");
        send(ben, talk, "m1", "hello");
        soon().until(() -> SERVER.asked(laptop.endpoint()) == 1);

        as(ada, "PUT", "/v1/conversations/" + talk + "/read", Map.of("seq", 1));

        soon().until(() -> waiting(ada) == 0);
        assertThat(SERVER.asked(laptop.endpoint())).isEqualTo(1);
    }

    @Test
    void anEventThatComesAgainWhileItsPushWaitsDoesNotSendIt() {
        SERVER.next(laptop.endpoint(), 503, Map.of("Retry-After", "3"), "");
        Instant before = Instant.now();
        send(ben, talk, "m1", "hello");
        soon().until(() -> SERVER.asked(laptop.endpoint()) >= 1);

        TestPushes.announce(
                redis, ids, "events:messaging", "message.sent", 1, Map.of("conversationId", talk, "seq", 1));

        pushes(laptop, 1);
        assertThat(Instant.now()).isAfter(before.plusSeconds(3));
        assertThat(SERVER.asked(laptop.endpoint())).isEqualTo(2);
    }

    @Test
    void aSubscriptionThatIsOverIsForgotten() {
        SERVER.next(laptop.endpoint(), 410, Map.of(), "");
        send(ben, talk, "m1", "hello");

        soon().untilAsserted(() ->
                assertThat(mongo.find(of(ada), Document.class, "devices")).isEmpty());
        send(ben, talk, "m2", "hello again");
        soon().until(() -> waiting(ada) == 0);

        assertThat(SERVER.asked(laptop.endpoint())).isEqualTo(1);
        assertThat(meters.counter("petpal.push.sent", "channel", "webpush", "outcome", "dead")
                        .count())
                .isPositive();
    }

    @Test
    void whatCannotBeSentIsPutAside() {
        for (int i = 0; i < 3; i++) {
            SERVER.next(laptop.endpoint(), 500, Map.of(), "");
        }

        send(ben, talk, "m1", "hello");

        soon().untilAsserted(() -> assertThat(letters()).hasSize(1));
        assertThat(SERVER.asked(laptop.endpoint())).isEqualTo(3);
        assertThat(waiting(ada)).isZero();
        assertThat(letters().getFirst().toString()).contains("webpush 500").doesNotContain(laptop.endpoint());
    }

    @Test
    void aPushWhoseSenderDiedIsFoundAndSent() {
        send(ben, talk, "m1", "hello");
        pushes(laptop, 1);
        // Its sender lives, and notes that it is sent.
        soon().until(() -> waiting(ada) == 0);
        var key = Query.query(
                Criteria.where("_id").is(ada + "m:" + talk).and("userId").is(ada.toString()));

        mongo.updateFirst(
                key,
                new org.springframework.data.mongodb.core.query.Update()
                        .set("dueAt", Date.from(Instant.now().minusSeconds(1))),
                "pushes");

        pushes(laptop, 2);
    }

    @Test
    void anEventThatComesAgainIsNotPushedAgain() {
        send(ben, talk, "m1", "hello");
        pushes(laptop, 1);

        TestPushes.announce(
                redis, ids, "events:messaging", "message.sent", 1, Map.of("conversationId", talk, "seq", 1));
        send(ben, talk, "m2", "hello");

        assertThat(pushes(laptop, 2)).extracting(push -> push.text("/seq")).containsExactly("1", "2");
        assertThat(pushes(laptop, 2))
                .extracting(push -> push.header("topic"))
                .containsOnly(pushes(laptop, 2).getFirst().header("topic"));
    }

    @Test
    void whoeverIsMutedOrNotWantedIsNotPushed() {
        UserId chi = person();
        String other = talk(chi, ada);
        redis.opsForValue()
                .set(
                        Relations.KEY_PREFIX + ada,
                        JSON.writeValueAsString(Relations.of(List.of(), List.of(), List.of(ben))));
        send(ben, talk, "m1", "hello");
        soon().until(() -> waiting(ada) == 0 && wantedOnce(ada));
        send(chi, other, "m1", "hello");
        assertThat(pushes(laptop, 1).getFirst().text("/conversationId")).isEqualTo(other);

        prefer(ada, Map.of("kinds", Map.of("message", Map.of("inApp", true, "push", false)), "showMessageText", false));
        send(chi, other, "m2", "hello");
        soon().until(() -> version(ada, other) == 2 && waiting(ada) == 0);

        assertThat(SERVER.asked(laptop.endpoint())).isEqualTo(1);
    }

    @Test
    void aPhoneThatSomebodyElseSignedInOnIsNotReached() {
        UserId chi = person();
        register(chi, "laptop", laptop);

        send(ben, talk, "m1", "for ada");
        soon().until(() -> version(ada, talk) == 1 && waiting(ada) == 0);

        assertThat(SERVER.asked(laptop.endpoint())).isZero();
    }

    @Test
    void whatAStrangerWritesIsARequestOnceAndNoPushOfAMessage() {
        UserId chi = person();
        String asked = as(chi, "POST", "/v1/conversations", Map.of("members", List.of(ada)))
                .text("conversationId");
        send(chi, asked, "m1", "hello stranger");
        send(chi, asked, "m2", "are you there?");
        send(ben, talk, "m1", "hello friend");

        List<Push> pushes = pushes(laptop, 2);
        assertThat(pushes)
                .extracting(push -> push.text("/kind"))
                .containsExactlyInAnyOrder("message_request", "message");
        assertThat(pushes).noneMatch(push -> push.payload().toString().contains("stranger"));
        assertThat(as(ada, "GET", "/v1/notifications")
                        .json()
                        .at("/items/0/subject/id")
                        .asString())
                .isEqualTo(asked);
    }

    @Test
    void reactionsAreOnePushAfterTheOtherAndNotEachAtOnce() {
        String post = ids.postId(ada).toString();
        reacts(ada, ben, post);
        assertThat(pushes(laptop, 1).getFirst().text("/body")).isEqualTo("P reacted to your post");

        reacts(ada, person(), post);
        reacts(ada, person(), post);

        Push later = pushes(laptop, 2).getLast();
        assertThat(later.text("/body")).isEqualTo("P and 2 others reacted to your post");
        assertThat(later.header("topic")).isEqualTo(pushes(laptop, 2).getFirst().header("topic"));
        assertThat(later.text("/subjectId")).isEqualTo(post);
        assertThat(SERVER.asked(laptop.endpoint())).isEqualTo(2);
    }

    private void reacts(UserId author, UserId actor, String post) {
        TestPushes.announce(
                redis,
                ids,
                "events:feed",
                "feed.notify",
                1,
                Map.of(
                        "recipientId",
                        author,
                        "kind",
                        "reaction",
                        "actorId",
                        actor,
                        "subject",
                        Map.of("type", "post", "id", post),
                        "at",
                        Instant.now().toString()));
    }

    private void register(UserId person, String device, Browser browser) {
        assertThat(as(
                                person,
                                "PUT",
                                "/v1/devices/" + device,
                                Map.of("platform", "webpush", "token", browser.subscription()))
                        .status())
                .isEqualTo(204);
    }

    private void prefer(UserId person, Map<String, Object> preferences) {
        assertThat(as(person, "PUT", PREFERENCES, preferences).status()).isEqualTo(200);
    }

    private List<Push> pushes(Browser browser, int howMany) {
        soon().untilAsserted(() -> assertThat(SERVER.taken(browser.endpoint())).hasSize(howMany));
        return SERVER.taken(browser.endpoint());
    }

    private long waiting(UserId person) {
        return mongo.find(of(person), Document.class, "pushes").stream()
                .filter(push -> push.containsKey("dueAt"))
                .count();
    }

    private boolean wantedOnce(UserId person) {
        return mongo.find(of(person), Document.class, "pushes").size() == 1;
    }

    private long version(UserId person, String conversation) {
        return mongo.find(of(person), Document.class, "pushes").stream()
                .filter(push -> push.getString("about").endsWith(conversation))
                .mapToLong(push -> push.getLong("version"))
                .findFirst()
                .orElse(0);
    }

    private List<Document> letters() {
        return mongo
                .find(
                        Query.query(Criteria.where("aggregate").is(ada.toString()))
                                .comment("erasure"),
                        Document.class,
                        "dead_letters")
                .stream()
                .toList();
    }

    private static Query of(UserId person) {
        return Query.query(Criteria.where("userId").is(person.toString()));
    }
}
