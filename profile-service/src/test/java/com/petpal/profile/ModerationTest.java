package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.petpal.platform.identity.UserId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ModerationTest extends Reporting {

    @Autowired
    MeterRegistry meters;

    private UserId mia;
    private UserId ben;

    @BeforeEach
    void aModeratorAndSomebodyElse() {
        mia = person("Mia");
        ben = person("Ben");
    }

    @Test
    void theQueueShowsWhatHasWaitedLongestFirstUntilItIsDecidedOn() {
        String first = reported(ben);
        String second = reported(ben);
        soon().untilAsserted(() -> assertThat(queue("open")).containsSubsequence(first, second));

        decide(mia, first, Map.of("action", "dismiss"));

        soon().untilAsserted(() -> assertThat(queue("open")).contains(second).doesNotContain(first));
        soon().untilAsserted(() -> assertThat(queue("closed")).startsWith(first));
    }

    @Test
    void theQueueIsPagedWithoutLoss() {
        var filed = Stream.generate(() -> reported(ben)).limit(5).toList();
        soon().untilAsserted(() -> assertThat(queue("open")).containsAll(filed));

        List<String> read = pages("?limit=2");

        assertThat(read).containsSubsequence(filed).doesNotHaveDuplicates();
    }

    @Test
    void ofTwentyModeratorsOneClaimsAReport() throws Exception {
        String report = reported(ben);
        List<UserId> moderators = Stream.generate(() -> person("Mod")).limit(20).toList();
        List<Callable<Answer>> claims = moderators.stream()
                .map(moderator -> (Callable<Answer>) () -> claim(moderator, report))
                .toList();

        List<Answer> answers;
        try (var threads = Executors.newFixedThreadPool(20)) {
            answers = threads.invokeAll(claims).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(19)
                .allMatch(answer -> answer.status() == 409 && answer.code().equals("claimed_by_another"));
        assertThat(deeds(report)).containsExactly("claimed");
    }

    @Test
    void aClaimCanBeKeptGivenBackAndTakenOverOnceItIsOver() {
        String report = reported(ben);
        UserId max = person("Max");
        claim(mia, report);

        assertThat(claim(mia, report).status()).isEqualTo(200);
        assertThat(claim(max, report).code()).isEqualTo("claimed_by_another");
        assertThat(asModerator(max, "DELETE", "/" + report + "/claim", null).status())
                .isEqualTo(204);
        assertThat(claim(max, report).code()).isEqualTo("claimed_by_another");
        assertThat(asModerator(mia, "DELETE", "/" + report + "/claim", null).status())
                .isEqualTo(204);
        assertThat(claim(max, report).status()).isEqualTo(200);
        claimEnds(report);
        assertThat(claim(mia, report).status()).isEqualTo(200);

        assertThat(asModerator(max, "POST", "/" + report + "/actions", Map.of("action", "dismiss"))
                        .code())
                .isEqualTo("report_not_claimed");
        assertThat(deeds(report)).containsExactly("claimed", "released", "claimed", "claimed");
    }

    @Test
    void whoeverDecidesHasClaimedAndDecidesOnce() {
        String report = reported(ben);
        var dismissed = Map.of("action", "dismiss");

        assertThat(asModerator(mia, "POST", "/" + report + "/actions", dismissed)
                        .code())
                .isEqualTo("report_not_claimed");
        claim(mia, report);
        claimEnds(report);
        assertThat(asModerator(mia, "POST", "/" + report + "/actions", dismissed)
                        .code())
                .isEqualTo("report_not_claimed");
        assertThat(decide(mia, report, dismissed).status()).isEqualTo(201);
        assertThat(asModerator(mia, "POST", "/" + report + "/actions", dismissed)
                        .code())
                .isEqualTo("report_closed");
        assertThat(claim(mia, report).code()).isEqualTo("report_closed");
    }

    @Test
    void aRepeatedDecisionIsReplayedAndANoteIsMadeOnce() {
        String report = reported(ben);
        claim(mia, report);
        var key = Map.of("Idempotency-Key", "note-or-decision");

        for (int i = 0; i < 2; i++) {
            assertThat(asModerator(mia, "POST", "/" + report + "/notes", Map.of("text", "Seen before."), key)
                            .status())
                    .isEqualTo(201);
        }
        for (int i = 0; i < 2; i++) {
            assertThat(asModerator(mia, "POST", "/" + report + "/actions", Map.of("action", "warn"), key)
                            .status())
                    .isEqualTo(201);
        }

        assertThat(deeds(report)).containsExactly("claimed", "noted", "decided");
        Answer read = asModerator(person("Max"), "GET", "/" + report, null);
        assertThat(read.texts("trail", "moderatorId")).containsOnly(mia.toString());
        assertThat(read.texts("trail", "text")).contains("Seen before.");
    }

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
        decide(mia, report, Map.of("action", "remove"));
        soon().untilAsserted(() -> assertThat(as(ben, "GET", path).status()).isEqualTo(404));
    }

    @Test
    void whatCannotBeIsNotDecided() {
        String report = reported(ben);
        String image = report(person("Ada"), "image", "image1").text("reportId");
        claim(mia, report);
        claim(mia, image);

        assertThat(asModerator(mia, "POST", "/" + report + "/actions", Map.of("action", "suspend"))
                        .code())
                .isEqualTo("bad_suspension_end");
        for (String until : List.of("2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z")) {
            assertThat(asModerator(mia, "POST", "/" + report + "/actions", Map.of("action", "suspend", "until", until))
                            .code())
                    .isEqualTo("bad_suspension_end");
        }
        assertThat(asModerator(mia, "POST", "/" + image + "/actions", Map.of("action", "warn"))
                        .code())
                .isEqualTo("nobody_behind");
        assertThat(asModerator(mia, "POST", "/" + report + "/actions", Map.of("action", "shout"))
                        .status())
                .isEqualTo(400);
        assertThat(undo(mia, report).code()).isEqualTo("cannot_be_undone");
        asModerator(mia, "POST", "/" + image + "/actions", Map.of("action", "remove"));
        assertThat(undo(mia, image).code()).isEqualTo("cannot_be_undone");
        assertThat(asModerator(mia, "GET", "?state=odd", null).status()).isEqualTo(400);
        assertThat(claim(mia, ids.random128()).status()).isEqualTo(404);
    }

    @Test
    void nobodyDecidesOnWhatIsTheirsOrTheirOwnReport() {
        String aboutMia = reported(mia);
        String byMia = report(mia, "person", ben).text("reportId");

        for (String report : List.of(aboutMia, byMia)) {
            assertThat(claim(mia, report).status()).isEqualTo(403);
            assertThat(asModerator(mia, "POST", "/" + report + "/actions", Map.of("action", "dismiss"))
                            .status())
                    .isEqualTo(403);
            assertThat(undo(mia, report).status()).isEqualTo(403);
        }
    }

    @Test
    void whoeverHasNoRoleSeesAndDoesNothing() {
        String report = reported(ben);
        String base = "/v1/moderation/reports";

        for (List<String> request : List.of(
                List.of("GET", base),
                List.of("GET", base + "/" + report),
                List.of("POST", base + "/" + report + "/claim"),
                List.of("DELETE", base + "/" + report + "/claim"),
                List.of("POST", base + "/" + report + "/undo"))) {
            assertThat(as(ben, request.getFirst(), request.getLast()).code()).isEqualTo("forbidden");
        }
        assertThat(as(ben, "POST", base + "/" + report + "/notes", Map.of("text", "x"), Map.of())
                        .code())
                .isEqualTo("forbidden");
        assertThat(as(ben, "POST", base + "/" + report + "/actions", Map.of("action", "dismiss"), Map.of())
                        .code())
                .isEqualTo("forbidden");
        assertThat(send("GET", base, TestAccess.token(ben, List.of("user", "admin")), null, Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void entriesThatOvertookEachOtherAreTakenAwayByWhoeverReads() {
        String report = reported(ben);
        decide(mia, report, Map.of("action", "dismiss"));
        soon().untilAsserted(() -> assertThat(queue("closed")).contains(report));
        mongo.insert(
                new Document("_id", "reports:open\t0000000000000000001\t" + report)
                        .append("list", "reports:open")
                        .append("sortKey", "0000000000000000001")
                        .append("subject", report),
                "listings");

        assertThat(queue("open")).doesNotContain(report);
        assertThat(mongo.getCollection("listings")
                        .countDocuments(new Document("list", "reports:open")
                                .append("_id", "reports:open\t0000000000000000001\t" + report)))
                .isZero();
    }

    @Test
    void howLongTheOldestReportHasWaitedIsAMetric() {
        reported(ben);
        soon().untilAsserted(() -> assertThat(queue("open")).isNotEmpty());

        double seconds =
                meters.get("petpal.reports.oldest.open.seconds").gauge().value();

        Answer oldest = asModerator(mia, "GET", "?limit=1", null);
        double waited = Duration.between(Instant.parse(oldest.items("openSince").getFirst()), Instant.now())
                        .toMillis()
                / 1e3;
        assertThat(seconds).isPositive().isCloseTo(waited, within(5.0));
    }

    private List<String> queue(String state) {
        return pages("?limit=100&state=" + state);
    }

    private List<String> pages(String first) {
        var read = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = asModerator(mia, "GET", first + cursor, null);
            assertThat(page.status()).isEqualTo(200);
            read.addAll(page.items("reportId"));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());
        return read;
    }

    private String cardName(UserId person) {
        return internal("POST", "/internal/cards", Map.of("people", List.of(person.toString()), "pets", List.of()))
                .texts("people", "displayName")
                .getFirst();
    }

    private List<String> deeds(String report) {
        return asModerator(mia, "GET", "/" + report, null).texts("trail", "deed");
    }

    private void claimEnds(String report) {
        mongo.getCollection("reports")
                .updateOne(
                        new Document("_id", report),
                        new Document(
                                "$set",
                                new Document(
                                        "claim.until", Date.from(Instant.now().minusSeconds(1)))));
    }
}
