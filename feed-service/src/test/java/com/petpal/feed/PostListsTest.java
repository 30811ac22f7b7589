package com.petpal.feed;

import static com.petpal.feed.WrittenPostsTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.testing.RawAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Lists of posts: of a tag, of a pet, of a person. */
class PostListsTest extends FeedContext {

    @Autowired
    MongoTemplate mongo;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    ApplicationRunner postListsSetup;

    private UserId ada;
    private UserId ben;
    private String tag;

    @BeforeEach
    void aTagOfItsOwn() {
        ada = ids.userId();
        ben = ids.userId();
        tag = "t" + ids.random64().toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void aTagListsItsPostsNewestFirstHoweverItIsWritten() {
        String one = write(ada, "one #" + tag);
        String two = write(ben, "two #" + tag.toUpperCase(java.util.Locale.ROOT));

        soon().untilAsserted(() -> assertThat(fresh(topic())).containsExactly(two, one));
        RawAnswer page = get(ada, "/v1/topics/" + tag.toUpperCase(java.util.Locale.ROOT) + "/posts");
        assertThat(postIds(page)).containsExactly(two, one);
        assertThat(page.json().at("/items/0/author/userId").asString()).isEqualTo(ben.toString());
    }

    @Test
    void pagesHaveEveryPostOnceWhileNewOnesCome() {
        List<String> written = written(12, "#" + tag);
        soon().untilAsserted(() -> assertThat(fresh(topic())).hasSize(12));

        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            RawAnswer page = get(ben, topic() + "?limit=5" + cursor);
            seen.addAll(postIds(page));
            String more = write(ada, "new #" + tag);
            soon().untilAsserted(() -> assertThat(stored("tag:" + tag, more)).isTrue());
            cursor = next(page).isEmpty() || page.json().path("nextCursor").isNull() ? "" : "&cursor=" + next(page);
        } while (!cursor.isEmpty());

        Collections.reverse(written);
        assertThat(seen).containsExactlyElementsOf(written);
    }

    @Test
    void aLongListGoesOnBehindItsCachedBeginning() {
        List<String> written = written(60, "#" + tag);
        soon().untilAsserted(() ->
                assertThat(stored("tag:" + tag, written.getLast())).isTrue());
        soon().untilAsserted(() -> assertThat(fresh(topic())).hasSize(60));

        List<String> seen = everyPage(topic(), 7);

        Collections.reverse(written);
        assertThat(seen).containsExactlyElementsOf(written);
        assertThat(everyPage(topic(), 100)).containsExactlyElementsOf(written);
        assertThat(everyPage(topic(), 50)).containsExactlyElementsOf(written);
    }

    @Test
    void aWarmPageOfAPopularTagAsksNoShard() {
        written(45, "#" + tag);
        soon().untilAsserted(() -> assertThat(fresh(topic())).hasSize(45));
        RawAnswer first = get(ben, topic());
        RawAnswer second = get(ben, topic() + "?cursor=" + next(first));
        assertThat(postIds(second)).hasSize(20);

        RawAnswer warm = get(ben, topic());
        RawAnswer further = get(ben, topic() + "?cursor=" + next(first));

        assertThat(postIds(warm)).isEqualTo(postIds(first));
        assertThat(warm.header("Server-Timing")).contains("one=0 many=0 all=0", "http;desc=\"0\"");
        assertThat(further.header("Server-Timing")).contains("one=0 many=0 all=0");
    }

    @Test
    void aHundredReadersOfAColdTagAreOneCommand() throws Exception {
        String post = write(ada, "#" + tag);
        soon().untilAsserted(() -> assertThat(stored("tag:" + tag, post)).isTrue());
        get(ben, "/v1/posts/" + post);
        // Whoever looked before it was listed has left an empty beginning.
        REDIS.command("DEL", "listing:feed:tag:" + tag + "\t");
        List<Callable<RawAnswer>> readers = IntStream.range(0, 100)
                .<Callable<RawAnswer>>mapToObj(i -> () -> get(ben, topic()))
                .toList();

        List<RawAnswer> answers;
        try (var pool = Executors.newFixedThreadPool(50)) {
            answers = pool.invokeAll(readers).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(answers).allSatisfy(answer -> assertThat(postIds(answer)).containsExactly(post));
        assertThat(answers.stream()
                        .filter(answer -> !answer.header("Server-Timing").contains("one=0 many=0 all=0"))
                        .count())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void editsMovePostsBetweenLists() {
        PetId pet = PROFILE.pet(ids.petId(ada), ada);
        String post = write(ada, "#" + tag + " #" + tag + "b");
        soon().untilAsserted(() -> assertThat(stored("tag:" + tag, post)).isTrue());

        assertThat(send(
                                ada,
                                "PATCH",
                                "/v1/posts/" + post,
                                json(Map.of("text", "#" + tag + "b #" + tag + "c", "petIds", List.of(pet.toString()))),
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(200);

        assertThat(postIds(get(ben, topic()))).as("checked at read").isEmpty();
        soon().untilAsserted(() -> {
            assertThat(stored("tag:" + tag, post)).isFalse();
            assertThat(stored("tag:" + tag + "b", post)).isTrue();
            assertThat(stored("tag:" + tag + "c", post)).isTrue();
            assertThat(stored("pet:" + pet, post)).isTrue();
        });
        soon().untilAsserted(
                        () -> assertThat(fresh("/v1/pets/" + pet + "/posts")).containsExactly(post));
    }

    @Test
    void aDeletedPostIsInNoListAtOnceAndItsEntriesGo() {
        String post = write(ada, "#" + tag);
        soon().untilAsserted(() -> assertThat(fresh(topic())).containsExactly(post));

        send(ada, "DELETE", "/v1/posts/" + post, "");

        assertThat(postIds(get(ben, topic()))).isEmpty();
        assertThat(fresh("/v1/people/" + ada + "/posts")).isEmpty();
        soon().untilAsserted(() -> assertThat(stored("tag:" + tag, post)).isFalse());
    }

    @Test
    void manyEditsLeaveTheListsOfTheLast() {
        String post = write(ada, "#" + tag);
        for (int version = 1; version <= 15; version++) {
            edit(post, version, "#" + tag + version);
        }

        soon().untilAsserted(() -> assertThat(listsOf(post)).containsExactly("tag:" + tag + "15"));
    }

    @Test
    void eventsAgainAndTheWrongWayRoundChangeNothing() {
        String kept = write(ada, "#" + tag);
        edit(kept, 1, "#" + tag + "b");
        String gone = write(ada, "#" + tag);
        send(ada, "DELETE", "/v1/posts/" + gone, "");
        soon().untilAsserted(() -> assertThat(listsOf(kept)).containsExactly("tag:" + tag + "b"));
        var shown = Map.of("authorId", ada, "kind", "moment");
        List<Map<String, String>> events = List.of(
                event("post.created", kept, 1, shown, tags(tag)),
                event("post.edited", kept, 2, shown, tags(tag + "b"), Map.of("before", tags(tag))),
                event("post.created", gone, 1, shown, tags(tag)),
                event("post.deleted", gone, 2, shown, Map.of("before", tags(tag))));

        for (int i = 0; i < 2; i++) {
            events.reversed()
                    .forEach(event -> redis.<String, String>opsForStream().add("events:feed", event));
        }
        String marker = write(ada, "#" + tag + "z");

        soon().untilAsserted(() -> assertThat(listsOf(marker)).hasSize(1));
        assertThat(listsOf(kept)).containsExactly("tag:" + tag + "b");
        assertThat(listsOf(gone)).isEmpty();
    }

    private static Map<String, Object> tags(String tag) {
        return Map.of(
                "audience", "public",
                "tags", List.of(tag),
                "mentions", List.of(),
                "petIds", List.of(),
                "mediaIds", List.of());
    }

    @SafeVarargs
    private Map<String, String> event(String type, String post, long version, Map<String, ?>... data) {
        var all = new HashMap<String, Object>();
        Stream.of(data).forEach(all::putAll);
        return Map.of(
                "id", ids.random128(),
                "type", type,
                "aggregate", post,
                "version", String.valueOf(version),
                "at", Instant.now().toString(),
                "data", new JsonMapper().writeValueAsString(all));
    }

    @Test
    void whatWasWrittenWithoutRedisIsListedOnceThatIsBack() {
        var during = new ArrayList<String>();

        withoutRedis(() -> {
            during.add(write(ada, "#" + tag));
            assertThat(postIds(get(ben, "/v1/people/" + ada + "/posts"))).isEqualTo(during);
            assertThat(get(ben, topic()).status()).isEqualTo(200);
        });

        soon().untilAsserted(() -> assertThat(fresh(topic())).isEqualTo(during));
    }

    @Test
    void eachReaderIsShownWhatIsForThem() {
        String open = write(ada, "#" + tag);
        String closed = write(ada, "#" + tag, "followers");
        soon().untilAsserted(() -> assertThat(postsFor(ada)).containsExactly(closed, open));
        assertThat(postsFor(ben)).containsExactly(open);
        PROFILE.follow(ben, ada);
        assertThat(postsFor(ben)).containsExactly(closed, open);

        PROFILE.block(ada, ben);

        assertThat(postsFor(ben)).isEmpty();
        PROFILE.close(ada);
        soon().untilAsserted(() -> assertThat(postsFor(ids.userId())).isEmpty());
    }

    private List<String> postsFor(UserId reader) {
        REDIS.command("DEL", "listing:feed:tag:" + tag + "\t");
        return postIds(get(reader, topic()));
    }

    @Test
    void whatIsErasedIsInNoList() {
        String post = write(ada, "#" + tag);
        soon().untilAsserted(() -> assertThat(stored("tag:" + tag, post)).isTrue());

        PROFILE.forget(ada);

        soon().untilAsserted(() -> assertThat(postIds(get(ben, topic()))).isEmpty());
    }

    @Test
    void listsThatWereLostAreMadeAgain() throws Exception {
        PetId pet = PROFILE.pet(ids.petId(ada), ada);
        String post = post(
                        ada,
                        "{\"kind\":\"moment\",\"text\":\"#%s\",\"petIds\":[\"%s\"],\"audience\":\"followers\"}"
                                .formatted(tag, pet))
                .text("postId");
        PROFILE.follow(ben, ada);
        soon().untilAsserted(() -> assertThat(listsOf(post)).hasSize(2));
        mongo.getCollection("listings")
                .deleteMany(
                        new Document(),
                        new com.mongodb.client.model.DeleteOptions()
                                .comment(com.petpal.platform.mongo.Declared.ERASURE.comment()));

        postListsSetup.run(new org.springframework.boot.DefaultApplicationArguments());

        assertThat(listsOf(post)).containsExactlyInAnyOrder("tag:" + tag, "pet:" + pet);
        assertThat(fresh(topic())).containsExactly(post);
    }

    @Test
    void peoplesPostsAreReadFromTheirShard() {
        List<String> written = written(7, "mine");
        String secret = write(ada, "secret", "followers");
        String posts = "/v1/people/" + ada + "/posts";

        assertThat(everyPage(posts, 3)).containsExactlyElementsOf(written.reversed());
        RawAnswer page = get(ben, posts);
        assertThat(page.header("Server-Timing")).contains("one=1 many=0 all=0");
        assertThat(postIds(get(ada, posts))).startsWith(secret).hasSize(8);
        PROFILE.follow(ben, ada);
        assertThat(postIds(get(ben, posts))).startsWith(secret).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/topics/%23dogs/posts",
                "/v1/topics/a%20b/posts",
                "/v1/topics/%CC%81/posts",
                "/v1/topics/%ED%A0%80/posts",
                "/v1/topics/%E2%80%8D/posts",
                "/v1/topics/a%09b/posts",
                "/v1/topics/dogs/posts?cursor=x",
                "/v1/topics/dogs/posts?limit=101",
                "/v1/people/x/posts",
                "/v1/people/00000000001/posts?cursor=MTpmb2xsb3dlcnM6MDow",
                "/v1/pets/x/posts",
                "/v1/pets/zzzzzzzzzzzzzzzzzzzzzz/posts"
            })
    void malformedQuestionsAreRefused(String target) {
        assertThat(get(ben, target).status()).isEqualTo(400);
        assertThat(get(ben, "/v1/topics/" + "x".repeat(51) + "/posts").code()).isEqualTo("bad_tag");
        assertThat(get(ben, "/v1/topics/" + "x".repeat(3_000) + "/posts").status())
                .isEqualTo(400);
        assertThat(get(ben, topic() + "?cursor=" + Cursor.encode("post-list", "nonsense"))
                        .status())
                .isEqualTo(400);
        assertThat(get(
                                ben,
                                topic() + "?cursor="
                                        + Cursor.encode("feed", ids.postId(ada).toString()))
                        .code())
                .isEqualTo("bad_cursor");
    }

    private void edit(String post, int version, String text) {
        RawAnswer edited =
                send(ada, "PATCH", "/v1/posts/" + post, json(Map.of("text", text)), "If-Match", "\"" + version + "\"");
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
    }

    private String topic() {
        return "/v1/topics/" + tag + "/posts";
    }

    /** Oldest first. */
    private List<String> written(int number, String text) {
        return new ArrayList<>(
                Stream.generate(() -> write(ada, text)).limit(number).toList());
    }

    private List<String> everyPage(String target, int limit) {
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            RawAnswer page = get(ben, target + "?limit=" + limit + cursor);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            seen.addAll(postIds(page));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + next(page);
        } while (!cursor.isEmpty());
        return seen;
    }

    /** As it is now: a cached beginning may be ten seconds old. */
    private List<String> fresh(String target) {
        if (target.equals(topic())) {
            REDIS.command("DEL", "listing:feed:tag:" + tag + "\t");
        }
        return postIds(get(ben, target + "?limit=100"));
    }

    private boolean stored(String list, String post) {
        return listsOf(post).contains(list);
    }

    private List<String> listsOf(String post) {
        var lists = new ArrayList<String>();
        mongo.getCollection("listings")
                .find(new Document("subject", post).append("list", new Document("$regex", "^(tag|pet):")))
                .comment(com.petpal.platform.mongo.Declared.ERASURE.comment())
                .forEach(entry -> lists.add(entry.getString("list")));
        return lists;
    }
}
