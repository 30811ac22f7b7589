package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import com.petpal.platform.web.testing.RawHttp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the banner of an emergency is shown. */
class TriageBannerTest extends FeedContext {

    @Test
    void aQuestionAboutAnEmergencyIsAnsweredWithABannerAtOnceAndWheneverItIsRead() {
        UserId ada = ids.userId();
        String pet = PROFILE.pet(ids.petId(ada), ada).toString();

        RawAnswer made = post(ada, about("question", "Rex ate chocolate", pet));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/triage/level").asString()).isEqualTo("urgent");
        assertThat(made.json().at("/triage/matches/0/code").asString()).isEqualTo("chocolate");
        assertThat(made.json().at("/triage/matches/0/source").asString()).startsWith("Merck");
        assertThat(made.json().at("/triage/search/href").asString())
                .isEqualTo("/v1/nearby/sitters?species=dog&emergency=true");
        assertThat(get(ids.userId(), made.header("Location")).json().path("triage"))
                .isEqualTo(made.json().path("triage"));
    }

    @Test
    void momentsHaveNone() {
        UserId ada = ids.userId();

        assertThat(post(ada, moment("my dog ate chocolate", "public")).json().has("triage"))
                .isFalse();
    }

    @Test
    void theSpeciesOfThePetsDecides() {
        UserId ada = ids.userId();
        String dog = PROFILE.pet(ids.petId(ada), ada).toString();

        assertThat(post(ada, about("alert", "avocado on the floor", dog)).json().has("triage"))
                .isFalse();
    }

    @Test
    void withoutProfileTheWarningIsGivenAllTheSame() {
        UserId ada = ids.userId();
        String question = "{\"kind\":\"question\",\"text\":\"ate avocado\",\"audience\":\"public\"}";

        withoutProfile(() -> assertThat(
                        post(ada, question).json().at("/triage/matches/0/code").asString())
                .isEqualTo("avocado"));
    }

    @Test
    void aTextCanBeTriedBeforeItIsPosted() {
        UserId ada = ids.userId();

        RawAnswer found = tried(ada, "Schokolade!", "dog", "de-AT, en;q=0.5");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().at("/triage/matches/0/title").asString()).isEqualTo("Schokolade");
        assertThat(tried(ada, "nice walk", "dog", "de").json().path("triage").isNull())
                .isTrue();
        assertThat(found.header("Server-Timing")).contains("one=0 many=0 all=0", "redis;desc=\"0\"");
    }

    private RawAnswer tried(UserId caller, String text, String species, String language) {
        return new RawHttp(port)
                .get(
                        "/v1/advice/triage?species=" + species + "&text="
                                + URLEncoder.encode(text, StandardCharsets.UTF_8),
                        Map.of("Authorization", "Bearer " + token(caller), "Accept-Language", language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/advice/triage",
                "/v1/advice/triage?text=",
                "/v1/advice/triage?text=%00",
                "/v1/advice/triage?text=x&species=dragon"
            })
    void oddQuestionsAreRefused(String target) {
        assertThat(get(ids.userId(), target).status()).isEqualTo(400);
    }

    private static String about(String kind, String text, String pet) {
        return "{\"kind\":\"%s\",\"text\":\"%s\",\"petIds\":[\"%s\"],\"audience\":\"public\"}"
                .formatted(kind, text, pet);
    }
}
