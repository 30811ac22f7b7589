package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What follows from a decision, for those it is about. */
class ModerationEffectsTest extends Moderating {

    @Test
    void bothSidesAreToldAndNeitherOfTheOtherOrTheModerator() {
        UserId ada = person("Ada");
        Answer filed = report(ada, "person", ben);
        String report = filed.text("reportId");

        claim(mia, report);
        assertThat(as(ada, "GET", "/v1/reports/" + report).text("state")).isEqualTo("in_review");
        asModerator(mia, "POST", "/" + report + "/actions", Map.of("action", "warn", "message", "Please do not."));

        Answer seen = as(ada, "GET", "/v1/reports/" + report);
        assertThat(seen.text("state")).isEqualTo("closed");
        assertThat(seen.json().at("/outcome/action").asString()).isEqualTo("warn");
        assertThat(seen.json().toString()).doesNotContain(mia.toString());
        soon().untilAsserted(() -> assertThat(told(ben)).containsExactly("warn"));
        Answer told = as(ben, "GET", "/v1/people/me/moderation");
        assertThat(told.items("message")).containsExactly("Please do not.");
        assertThat(told.json().toString()).doesNotContain(mia.toString(), ada.toString(), "Look at this.");
        assertThat(told(ada)).isEmpty();
    }

    @Test
    void ofADismissalOnlyTheReporterHears() {
        UserId ada = person("Ada");
        String report = report(ada, "person", ben).text("reportId");
        String marker = reported(ben);

        decide(mia, report, Map.of("action", "dismiss"));
        decide(mia, marker, Map.of("action", "warn"));

        assertThat(as(ada, "GET", "/v1/reports/" + report)
                        .json()
                        .at("/outcome/action")
                        .asString())
                .isEqualTo("dismiss");
        soon().untilAsserted(() -> assertThat(told(ben)).containsExactly("warn"));
    }

    @Test
    void whoIsSuspendedIsKeptOutUntilItIsUndone() {
        String report = reported(ben);
        String until = Instant.now()
                .plus(7, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();

        decide(mia, report, Map.of("action", "suspend", "until", until));

        soon().untilAsserted(() -> assertThat(AUTH.suspensions(ben)).hasSize(1));
        assertThat(AUTH.suspensions(ben).getFirst()).startsWith(report + "=").contains(until.substring(0, 19));
        assertThat(undo(mia, report).json().path("open").asBoolean()).isTrue();
        soon().untilAsserted(() -> assertThat(AUTH.suspensions(ben)).isEmpty());
        soon().untilAsserted(() -> assertThat(queue("open")).contains(report));
        assertThat(as(ben, "GET", "/v1/people/me/moderation").items("undoneAt").getFirst())
                .isNotEmpty();
        assertThat(deeds(report)).containsExactly("claimed", "decided", "undone");
        assertThat(decide(mia, report, Map.of("action", "warn")).status()).isEqualTo(201);
        soon().untilAsserted(() -> assertThat(told(ben)).containsExactly("warn", "suspend"));
    }

    @Test
    void withAuthServiceAwayASuspensionIsCarriedOutLater() {
        String report = reported(ben);
        String until = Instant.now().plus(7, ChronoUnit.DAYS).toString();
        AUTH.isAway(true);
        int before = AUTH.refusals();
        try {
            assertThat(decide(mia, report, Map.of("action", "suspend", "until", until))
                            .status())
                    .isEqualTo(201);
            soon().untilAsserted(() -> assertThat(AUTH.refusals()).isGreaterThan(before));
        } finally {
            AUTH.isAway(false);
        }

        soon().untilAsserted(() -> assertThat(AUTH.suspensions(ben)).hasSize(1));
    }

    @Test
    void whatAHiddenPersonSaysOfThemselvesIsForThemAlone() {
        as(ben, "PATCH", "/v1/people/me", Map.of("bio", "Rude words."), Map.of("If-Match", "*"));
        UserId ada = person("Ada");
        String first = report(ada, "person", ben).text("reportId");
        String second = reported(ben);

        decide(mia, first, Map.of("action", "hide"));
        decide(mia, second, Map.of("action", "hide"));

        soon().untilAsserted(
                        () -> assertThat(as(ada, "GET", "/v1/people/" + ben).text("displayName"))
                                .isEqualTo(handleOf(ben)));
        assertThat(as(ada, "GET", "/v1/people/" + ben).json().has("bio")).isFalse();
        assertThat(as(ada, "GET", "/v1/people/" + ben).json().has("hidden")).isFalse();
        assertThat(cardName(ben)).isEqualTo(handleOf(ben));
        Answer own = as(ben, "GET", "/v1/people/me");
        assertThat(own.text("bio")).isEqualTo("Rude words.");
        assertThat(own.json().path("hidden").asBoolean()).isTrue();
        undo(mia, first);
        undo(mia, second);
        soon().untilAsserted(() ->
                assertThat(as(ada, "GET", "/v1/people/" + ben).text("bio")).isEqualTo("Rude words."));
        assertThat(cardName(ben)).isEqualTo("Ben");
    }

    @Test
    void whatIsRemovedOfAPersonIsGoneAndWhatTheyWriteLaterStays() {
        as(ben, "PATCH", "/v1/people/me", Map.of("bio", "Rude words."), Map.of("If-Match", "*"));
        String report = reported(ben);

        decide(mia, report, Map.of("action", "remove"));

        soon().untilAsserted(() ->
                assertThat(as(ben, "GET", "/v1/people/me").text("displayName")).isEqualTo(handleOf(ben)));
        assertThat(as(ben, "GET", "/v1/people/me").json().has("bio")).isFalse();
        as(ben, "PATCH", "/v1/people/me", Map.of("displayName", "Benjamin"), Map.of("If-Match", "*"));
        soon().untilAsserted(() -> assertThat(told(ben)).containsExactly("remove"));
        assertThat(as(mia, "GET", "/v1/people/" + ben).text("displayName")).isEqualTo("Benjamin");
    }

    @Test
    void whatASitterSaysOfThemselvesIsHiddenAndClearedWithTheirBio() {
        UserId ada = person("Ada");
        offer("Rude words.");
        String hidden = report(ada, "person", ben).text("reportId");

        decide(mia, hidden, Map.of("action", "hide"));

        soon().untilAsserted(() -> assertThat(
                        as(ada, "GET", "/v1/sitters/" + ben).json().has("about"))
                .isFalse());
        assertThat(as(ada, "GET", "/v1/sitters/" + ben).status()).isEqualTo(200);
        assertThat(as(ben, "GET", "/v1/sitters/me").text("about")).isEqualTo("Rude words.");
        undo(mia, hidden);
        soon().untilAsserted(() ->
                assertThat(as(ada, "GET", "/v1/sitters/" + ben).text("about")).isEqualTo("Rude words."));

        decide(mia, hidden, Map.of("action", "remove"));

        soon().untilAsserted(() ->
                assertThat(as(ben, "GET", "/v1/sitters/me").json().has("about")).isFalse());
        offer("Kind words.");
        assertThat(as(ada, "GET", "/v1/sitters/" + ben).text("about")).isEqualTo("Kind words.");
    }

    private void offer(String about) {
        Map<String, ?> offer = Map.of("radiusKm", 5, "species", List.of("dog"), "available", true, "about", about);
        assertThat(as(ben, "PUT", "/v1/sitters/me", offer, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void aHiddenPetIsForItsOwnerAloneAndARemovedOneForNobody() {
        UserId ada = person("Ada");
        String pet = petOf(ben);
        String path = "/v1/pets/" + pet;
        String report = report(ada, "pet", pet).text("reportId");

        decide(mia, report, Map.of("action", "hide"));

        soon().untilAsserted(() -> assertThat(as(ada, "GET", path).status()).isEqualTo(404));
        assertThat(as(ben, "GET", path).json().path("hidden").asBoolean()).isTrue();
        assertThat(as(ada, "GET", "/v1/people/" + ben + "/pets").items("petId")).isEmpty();
        assertThat(as(ben, "GET", "/v1/people/" + ben + "/pets").items("petId")).containsExactly(pet);
        assertThat(internal("POST", "/internal/cards", Map.of("people", List.of(), "pets", List.of(pet)))
                        .texts("pets", "petId"))
                .isEmpty();
        undo(mia, report);
        soon().untilAsserted(() -> assertThat(as(ada, "GET", path).status()).isEqualTo(200));
        assertThat(as(ada, "GET", path).json().has("hidden")).isFalse();
        as(ben, "POST", path + "/co-owners", Map.of("userId", ada.toString()), Map.of());
        soon().untilAsserted(() -> assertThat(coOwned(ada)).isOne());
        decide(mia, report, Map.of("action", "remove"));
        soon().untilAsserted(() -> assertThat(as(ben, "GET", path).status()).isEqualTo(404));
        soon().untilAsserted(() -> assertThat(coOwned(ada)).isZero());
    }

    private long coOwned(UserId person) {
        return mongo.getCollection("listings").countDocuments(new Document("list", "coowned:" + person));
    }

    private String cardName(UserId person) {
        return internal("POST", "/internal/cards", Map.of("people", List.of(person.toString()), "pets", List.of()))
                .texts("people", "displayName")
                .getFirst();
    }
}
