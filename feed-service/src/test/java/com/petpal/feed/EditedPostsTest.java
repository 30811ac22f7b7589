package com.petpal.feed;

import static com.petpal.feed.WrittenPostsTest.json;
import static com.petpal.feed.WrittenPostsTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors change about their posts, and what stays of what they said before. */
class EditedPostsTest extends FeedContext {

    private UserId ada;
    private UserId ben;
    private String post;

    @BeforeEach
    void aPost() {
        ada = ids.userId();
        ben = ids.userId();
        post = write(ada, "first #one");
    }

    @Test
    void anEditIsSeenAtOnceAndWhatWasSaidBeforeStays() {
        assertThat(read(ben).json().has("editedAt")).isFalse();

        RawAnswer edited = edit(1, Map.of("text", "second #two @" + TestProfile.handleOf(ben)));

        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
        assertThat(edited.header("ETag")).isEqualTo("\"2\"");
        assertThat(withoutTalk(read(ben))).isEqualTo(edited.json());
        assertThat(edited.text("editedAt")).isNotEmpty();
        assertThat(edited.text("kind")).isEqualTo("moment");
        assertThat(texts(edited.json().path("tags"), "")).containsExactly("two");
        assertThat(texts(edited.json().path("mentions"), "/userId")).containsExactly(ben.toString());
        RawAnswer history = history(ben);
        assertThat(texts(history.json().path("items"), "/text")).containsExactly("first #one");
        assertThat(history.json().at("/items/0/version").asInt()).isEqualTo(1);
        assertThat(history.json().at("/items/0/writtenAt").asString()).isEqualTo(edited.text("createdAt"));
    }

    @Test
    void onlyTheVersionThatWasSeenIsChanged() {
        assertThat(send(ada, "PATCH", "/v1/posts/" + post, json(Map.of("text", "x")))
                        .code())
                .isEqualTo("if_match_required");
        assertThat(edit(2, Map.of("text", "x")).code()).isEqualTo("stale");
        assertThat(edit(1, Map.of("text", "x")).status()).isEqualTo(200);
        assertThat(edit(1, Map.of("text", "y")).status()).isEqualTo(412);
    }

    @Test
    void ofManyEditsAtOnceOneIsKept() throws Exception {
        String image = PROFILE.image(ids.mediaId(ada)).toString();
        List<Callable<RawAnswer>> edits = IntStream.range(0, 8)
                .<Callable<RawAnswer>>mapToObj(i ->
                        () -> edit(1, Map.of("text", "edit " + i, "mediaIds", i % 2 == 0 ? List.of() : List.of(image))))
                .toList();

        List<RawAnswer> answers;
        try (var pool = Executors.newFixedThreadPool(8)) {
            answers =
                    pool.invokeAll(edits).stream().map(done -> done.resultNow()).toList();
        }

        assertThat(answers).extracting(RawAnswer::status).containsOnlyOnce(200).containsOnly(200, 412);
        RawAnswer kept =
                answers.stream().filter(one -> one.status() == 200).findFirst().orElseThrow();
        assertThat(withoutTalk(read(ben))).isEqualTo(kept.json());
        soon().untilAsserted(() -> assertThat(PROFILE.hangingOn(post))
                .hasSize(kept.json().path("mediaIds").size()));
    }

    @Test
    void twentyEarlierTextsAreKept() {
        for (int version = 1; version <= 23; version++) {
            assertThat(edit(version, Map.of("text", "text " + (version + 1))).status())
                    .isEqualTo(200);
        }

        read(ada);
        RawAnswer history = history(ada);

        assertThat(texts(history.json().path("items"), "/text"))
                .containsExactlyElementsOf(Stream.iterate(23, i -> i - 1)
                        .limit(20)
                        .map(i -> "text " + i)
                        .toList());
        assertThat(history.header("Server-Timing")).contains("one=1 many=0 all=0");
        assertThat(read(ada).body()).doesNotContain("text 23");
    }

    @Test
    void anEditOfEverythingElseKeepsNoText() {
        PetId pet = PROFILE.pet(ids.petId(ada), ada);

        assertThat(edit(1, Map.of("petIds", List.of(pet))).status()).isEqualTo(200);
        RawAnswer narrowed = edit(2, Map.of("audience", "followers"));
        RawAnswer same = edit(3, Map.of("audience", "followers"));

        assertThat(narrowed.json().path("petIds")).hasSize(1);
        assertThat(same.header("ETag")).isEqualTo("\"3\"");
        assertThat(history(ada).json().path("items")).isEmpty();
        assertThat(history(ben).status()).isEqualTo(404);
        assertThat(read(ben).status()).isEqualTo(404);
    }

    @Test
    void petsThatArePartOfItStayAndNewOnesMustBeOwn() {
        PetId bens = PROFILE.pet(ids.petId(ben), ben);

        assertThat(edit(1, Map.of("petIds", List.of(bens))).code()).isEqualTo("not_your_pet");
        assertThat(edit(1, Map.of("text", "still here")).status()).isEqualTo(200);
    }

    @Test
    void imagesHangOnWhatShowsThemNow() {
        MediaId one = PROFILE.image(ids.mediaId(ada));
        MediaId two = PROFILE.image(ids.mediaId(ada));

        assertThat(edit(1, Map.of("mediaIds", List.of(one, two))).status()).isEqualTo(200);
        assertThat(PROFILE.hangingOn(post)).containsExactlyInAnyOrder(one + ":public", two + ":public");
        assertThat(edit(2, Map.of("mediaIds", List.of(two), "audience", "followers"))
                        .status())
                .isEqualTo(200);
        assertThat(PROFILE.hangingOn(post)).contains(two + ":followers");
        soon().untilAsserted(() -> assertThat(PROFILE.hangingOn(post)).containsExactly(two + ":followers"));
        assertThat(edit(3, Map.of("audience", "public")).status()).isEqualTo(200);
        soon().untilAsserted(() -> assertThat(PROFILE.hangingOn(post)).containsExactly(two + ":public"));
    }

    @Test
    void imagesOfAnEditThatIsNotKeptHangOnNothing() {
        MediaId own = PROFILE.image(ids.mediaId(ada));
        MediaId others = ids.mediaId(ben);

        assertThat(edit(1, Map.of("mediaIds", List.of(own, others))).code()).isEqualTo("not_your_media");
        assertThat(edit(9, Map.of("mediaIds", List.of(own))).status()).isEqualTo(412);

        assertThat(PROFILE.hangingOn(post)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "null",
                "{\"kind\":\"alert\"}",
                "{\"postId\":\"x\"}",
                "{\"authorId\":\"x\"}",
                "{\"text\":null}",
                "{\"text\":\"  \"}",
                "{\"text\":7}",
                "{\"text\":\"\\ud800\"}",
                "{\"audience\":\"all\"}",
                "{\"audience\":null}",
                "{\"petIds\":[null]}",
                "{\"petIds\":[\"x\"]}",
                "{\"mediaIds\":\"x\"}"
            })
    void malformedChangesAreRefused(String patch) {
        RawAnswer refused = send(ada, "PATCH", "/v1/posts/" + post, patch, "If-Match", "\"1\"");

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(edit(1, Map.of("text", "\u200d")).code()).isEqualTo("text_unreadable");
        assertThat(edit(1, Map.of("text", "x".repeat(2_001))).code()).isEqualTo("text_too_long");
        assertThat(edit(1, Map.of("text", "x".repeat(100_000))).status()).isEqualTo(400);
        assertThat(read(ada).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void whatOthersWroteIsTheirs() {
        assertThat(send(ben, "PATCH", "/v1/posts/" + post, "{\"text\":\"mine\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
        PROFILE.block(ada, ben);
        assertThat(send(ben, "PATCH", "/v1/posts/" + post, "{\"text\":\"mine\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
    }

    private RawAnswer edit(int version, Map<String, ?> patch) {
        var texts = new java.util.HashMap<String, Object>(patch);
        texts.replaceAll((name, value) -> value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : value);
        return send(ada, "PATCH", "/v1/posts/" + post, json(texts), "If-Match", "\"" + version + "\"");
    }

    private RawAnswer read(UserId reader) {
        return get(reader, "/v1/posts/" + post);
    }

    private RawAnswer history(UserId reader) {
        return get(reader, "/v1/posts/" + post + "/history");
    }
}
