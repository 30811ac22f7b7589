package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.petpal.platform.identity.UserId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ModerationTest extends Moderating {

    @Autowired
    MeterRegistry meters;

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
    void whatCannotBeIsNotDecided() {
        String report = reported(ben);
        Map<String, Object> ofMessage = Map.of("type", "message", "id", "12", "parentId", ids.random128());
        String message = as(
                        person("Ada"),
                        "POST",
                        "/v1/reports",
                        Map.of("subject", ofMessage, "category", "spam"),
                        Map.of())
                .text("reportId");
        claim(mia, report);
        claim(mia, message);

        assertThat(asModerator(mia, "POST", "/" + report + "/actions", Map.of("action", "suspend"))
                        .code())
                .isEqualTo("bad_suspension_end");
        for (String until : List.of("2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z")) {
            assertThat(asModerator(mia, "POST", "/" + report + "/actions", Map.of("action", "suspend", "until", until))
                            .code())
                    .isEqualTo("bad_suspension_end");
        }
        assertThat(asModerator(mia, "POST", "/" + message + "/actions", Map.of("action", "warn"))
                        .code())
                .isEqualTo("nobody_behind");
        assertThat(asModerator(mia, "POST", "/" + report + "/actions", Map.of("action", "shout"))
                        .status())
                .isEqualTo(400);
        assertThat(undo(mia, report).code()).isEqualTo("cannot_be_undone");
        asModerator(mia, "POST", "/" + message + "/actions", Map.of("action", "remove"));
        assertThat(undo(mia, message).code()).isEqualTo("cannot_be_undone");
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
