package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server reads out of a text, and which texts it takes. */
class WrittenPostsTest extends FeedContext {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a walk #Dogs #dogs|dogs",
                "#ＤＯＧＳ in wide letters|dogs",
                "#Straße, #İstanbul!|straße,i\u0307stanbul",
                "#हिन्दी #ไทย #狗|हिन्दी,ไทย,狗",
                "#a_1.#b (#c)|a_1,b,c",
                "no#tag, &#39; http://x.org/#here ##twice # alone|''",
                "#1 #2 #3 #4 #5 #6 #7 #8 #9 #10 #11|1,2,3,4,5,6,7,8,9,10"
            })
    void tagsAreReadInOneForm(String text, String tags) {
        RawAnswer made = post(ids.userId(), moment(text, "public"));

        assertThat(texts(made.json().path("tags"), ""))
                .containsExactly(tags.isEmpty() ? new String[0] : tags.split(","));
    }

    @Test
    void whatIsLongerThanATagIsNone() {
        RawAnswer made = post(ids.userId(), moment("#" + "x".repeat(51) + " #" + "y".repeat(50), "public"));

        assertThat(texts(made.json().path("tags"), "")).containsExactly("y".repeat(50));
    }

    @Test
    void mentionsAreThePeopleWhoHaveTheHandles() {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        UserId chi = ids.userId();
        String bens = TestProfile.handleOf(ben);

        RawAnswer made = post(
                ada,
                moment(
                        "@%s, and @%s. @nobody a@%s @%s"
                                .formatted(
                                        bens.toUpperCase(java.util.Locale.ROOT), TestProfile.handleOf(chi), bens, bens),
                        "public"));

        assertThat(texts(made.json().path("mentions"), "/userId")).containsExactly(ben.toString(), chi.toString());
        assertThat(texts(made.json().path("mentions"), "/handle")).containsExactly(bens, TestProfile.handleOf(chi));
        assertThat(withoutTalk(get(ben, "/v1/posts/" + made.text("postId")))).isEqualTo(made.json());
    }

    @Test
    void whoeverIsBlockedEitherWayIsNotMentioned() {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        UserId chi = ids.userId();
        PROFILE.block(ada, ben);
        PROFILE.block(chi, ada);

        RawAnswer made =
                post(ada, moment("@" + TestProfile.handleOf(ben) + " @" + TestProfile.handleOf(chi), "public"));

        assertThat(made.json().path("mentions")).isEmpty();
    }

    @Test
    void allMentionsAreOneQuestionAndATextWithoutThemIsNone() {
        UserId ada = ids.userId();
        String twelve = java.util.stream.Stream.generate(() -> "@" + TestProfile.handleOf(ids.userId()))
                .limit(12)
                .collect(java.util.stream.Collectors.joining(" "));
        post(ada, moment("@" + TestProfile.handleOf(ada), "public"));

        RawAnswer many = post(ada, moment(twelve, "public"));
        RawAnswer none = post(ada, moment("nobody @ all", "public"));

        assertThat(many.json().path("mentions")).hasSize(10);
        assertThat(many.header("Server-Timing")).contains("http;desc=\"1\"");
        assertThat(none.header("Server-Timing")).contains("http;desc=\"0\"");
    }

    @Test
    void withoutProfileServiceATextThatMentionsNobodyIsTakenAndOneThatDoesIsNot() {
        UserId ada = ids.userId();

        withoutProfile(() -> {
            assertThat(post(ada, moment("hello", "public")).status()).isEqualTo(201);
            assertThat(post(ada, moment("@somebody", "public")).code()).isEqualTo("unavailable");
        });
    }

    @Test
    void aPostMayBeAboutPetsThatItsAuthorCoOwns() {
        UserId ada = ids.userId();
        UserId ben = ids.userId();
        PetId bens = PROFILE.pet(ids.petId(ben), ben);
        PetId own = PROFILE.pet(ids.petId(ada), ada);
        String both = "[\"%s\",\"%s\"]".formatted(own, bens);

        assertThat(about(ada, both).code()).isEqualTo("not_your_pet");
        PROFILE.coOwn(bens, ada);
        RawAnswer made = about(ada, both);

        assertThat(made.status()).isEqualTo(201);
        assertThat(texts(made.json().path("petIds"), "")).containsExactly(own.toString(), bens.toString());
    }

    private RawAnswer about(UserId author, String pets) {
        return post(
                author, "{\"kind\":\"alert\",\"text\":\"x\",\"audience\":\"public\",\"petIds\":%s}".formatted(pets));
    }

    @Test
    void textsThatNobodyCouldReadAreRefusedFast() {
        UserId ada = ids.userId();
        Map<String, String> floods = Map.of(
                "zero-width joiners",
                "\u200d".repeat(16_000),
                "zero-width spaces",
                "\u200b".repeat(1_500),
                "fillers",
                "\u3164 \u2800\u115f",
                "marks on one letter",
                "a" + "\u0301".repeat(15_000),
                "joiners behind a letter",
                "a" + "\u200d".repeat(15_000),
                "variation selectors",
                "x\ufe0f\ufe0f\ufe0f".repeat(10) + "\ufe0f".repeat(50),
                "tags of nothing",
                "#".repeat(16_000),
                "flags",
                "\ud83c\udde9".repeat(8_000),
                "nobody",
                "@".repeat(16_000),
                "a long nobody",
                "@" + "a".repeat(15_000) + "é");

        floods.forEach((name, text) -> {
            Instant before = Instant.now();
            RawAnswer refused = post(ada, moment(text, "public"));
            assertThat(refused.status()).as(name + refused.body()).isEqualTo(422);
            assertThat(refused.code()).as(name).isIn("text_unreadable", "text_too_long");
            assertThat(Duration.between(before, Instant.now())).as(name).isLessThan(Duration.ofSeconds(3));
        });
        assertThat(post(ada, moment("x".repeat(100_000), "public")).status()).isEqualTo(400);
        assertThat(post(ada, moment("\u200d".repeat(100_000), "public")).status())
                .isEqualTo(400);
        assertThat(post(
                                ada,
                                moment(
                                        "z\u0301\u0302\u0303 👩🏽‍❤️‍💋‍👨🏿 🏴\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f",
                                        "public"))
                        .status())
                .isEqualTo(201);
    }

    static List<String> texts(JsonNode list, String pointer) {
        return list.valueStream()
                .map(item -> (pointer.isEmpty() ? item : item.at(pointer)).asString(""))
                .toList();
    }

    static String json(Map<String, ?> object) {
        return new JsonMapper().writeValueAsString(object);
    }
}
