package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;

/** How exports are made. */
class ExportTest extends Exporting {

    @Test
    void aPersonGetsWhatAllFourServicesHold() {
        Person ada = person();

        String id = asked(ada);
        Answer ready = readyAnswer(ada, id);
        HttpResponse<byte[]> file = fetch(ready.text("/url"));

        assertThat(id).startsWith(ada.userId());
        assertThat(ready.text("/url")).startsWith(EXPORTS + "/" + id + "/file?expires=");
        assertThat(ready.text("/expiresAt")).isNotEmpty();
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"petpal-export.zip\"");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(file.body().length);
        Map<String, String> files = unzipped(file.body());
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "about.json",
                        "auth/account.json",
                        "auth/sessions.json",
                        "auth/passkeys.json",
                        "auth/security-events.json",
                        "profile/profile.json",
                        "feed/feed.json",
                        "messaging/messaging.json");
        assertThat(files.get("about.json")).contains(ada.userId(), "article 15(4)");
        assertThat(files.get("auth/account.json")).contains(ada.email(), "\"acceptedTerms\":\"2026-11\"");
        assertThat(files.get("auth/sessions.json")).contains("\"sessionId\":\"" + ada.userId());
        assertThat(files.get("auth/security-events.json")).contains("export_asked");
        assertThat(files.get("messaging/messaging.json")).contains("\"from\":\"messaging\"", ada.userId());
        assertThat(files.toString()).doesNotContain("argon2", "passwordHash", "current\"", "salt");
    }

    @Test
    void anExportIsGoneOnceItIsFetchedAndItsOwnerCanSeeThat() {
        Person ada = person();
        String id = asked(ada);
        String url = url(ada, id);
        assertThat(fetch(url).statusCode()).isEqualTo(200);
        reaches(ada, id, "fetched");

        Answer again = refused(url);

        assertThat(again.status()).isEqualTo(410);
        assertThat(again.code()).isEqualTo("export_over");
        assertThat(read(ada, id).text("/url")).isEmpty();
        soon().untilAsserted(() -> assertThat(chunks(id)).isEmpty());
        soon().untilAsserted(() -> assertThat(
                        get("/v1/auth/security-events", ada.token()).json().toString())
                .contains("export_asked", "export_fetched"));
    }

    @Test
    void aServiceThatIsAwayIsAskedAgain() {
        Person ada = person();
        FEED.says(ada.userId(), (exchange, call) -> {
            if (call < 3) {
                TestExports.unavailable(exchange);
            } else {
                TestExports.send(exchange, FEED.usual(ada.userId()));
            }
        });

        String id = asked(ada);

        Map<String, String> files = unzipped(fetch(url(ada, id)).body());
        assertThat(files).containsKeys("feed/feed.json", "messaging/messaging.json");
        assertThat(FEED.calls(ada.userId())).isEqualTo(3);
    }

    @Test
    void aPartThatBreaksOffIsNeverServed() {
        Person ada = person();
        byte[] whole = TestExports.zip(List.of(
                Map.entry("first.json", "[1]".getBytes(StandardCharsets.UTF_8)),
                Map.entry("second.json", "[2]".getBytes(StandardCharsets.UTF_8))));
        int second = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\3\4", 4);
        byte[] betweenFiles = Arrays.copyOf(whole, second);
        FEED.says(ada.userId(), (exchange, call) -> {
            switch (call) {
                case 1 -> TestExports.send(exchange, betweenFiles);
                case 2 -> TestExports.breakOff(exchange, Arrays.copyOf(whole, whole.length - 1));
                case 3 -> TestExports.send(exchange, new byte[0]);
                default -> TestExports.send(exchange, whole);
            }
        });

        String id = asked(ada);

        String url = url(ada, id);
        assertThat(FEED.calls(ada.userId())).isEqualTo(4);
        assertThat(chunks(id)).extracting(chunk -> chunk.getInteger("attempt")).containsOnly(4);
        assertThat(unzipped(fetch(url).body()))
                .containsEntry("feed/first.json", "[1]")
                .containsKey("feed/second.json");
    }

    @Test
    void whatAKilledProcessLeftIsTakenOver() {
        Person ada = person();
        String id = asked(ada);
        fetch(url(ada, id));
        reaches(ada, id, "fetched");
        asIfKilled(ada, id, 7);

        String url = url(ada, id);

        assertThat(job(ada, id).getInteger("attempts")).isEqualTo(8);
        assertThat(chunks(id)).extracting(chunk -> chunk.getInteger("attempt")).containsOnly(8);
        assertThat(unzipped(fetch(url).body())).containsKey("messaging/messaging.json");
    }

    @Test
    void whoIsTakenForDeadAndIsNotDisturbsNothing() throws InterruptedException {
        Person ada = person();
        var asleep = new CountDownLatch(1);
        var awake = new CountDownLatch(1);
        MESSAGING.says(ada.userId(), (exchange, call) -> {
            if (call == 1) {
                await(asleep);
            }
            TestExports.send(exchange, MESSAGING.usual(ada.userId()));
            if (call == 1) {
                awake.countDown();
            }
        });
        String id = asked(ada);

        String url = url(ada, id);
        asleep.countDown();
        awake.await();

        assertThat(job(ada, id).get("content", Document.class).getInteger("attempt"))
                .isEqualTo(2);
        soon().untilAsserted(() -> assertThat(chunks(id))
                .extracting(chunk -> chunk.getInteger("attempt"))
                .containsOnly(2));
        assertThat(unzipped(fetch(url).body())).containsKey("messaging/messaging.json");
    }

    @Test
    void whoeverAsksOftenAtOnceHasOneExport() {
        Person ada = person();

        List<Answer> answers = atOnce(20, () -> ask(ada));

        assertThat(answers).extracting(Answer::status).containsOnly(202);
        assertThat(answers.stream().map(it -> it.text("/exportId")).distinct()).hasSize(1);
        assertThat(jobs(ada)).hasSize(1);
        assertThat(asked(ada)).isEqualTo(answers.getFirst().text("/exportId"));
    }

    @Test
    void threeADayAreEnough() {
        Person ada = person();
        List<String> three = IntStream.range(0, 3)
                .mapToObj(i -> {
                    String id = asked(ada);
                    fetch(url(ada, id));
                    reaches(ada, id, "fetched");
                    return id;
                })
                .toList();

        Answer fourth = ask(ada);

        assertThat(three).doesNotHaveDuplicates();
        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.code()).isEqualTo("too_many_exports");
        assertThat(Long.parseLong(fourth.header("Retry-After"))).isBetween(86_000L, 86_400L);
    }

    @Test
    void whatCannotBeMadeFailsAndCanBeAskedForAgain() {
        Person ada = person();
        PROFILE.exports().says(ada.userId(), (exchange, call) -> TestExports.unavailable(exchange));
        String id = asked(ada);
        soon().untilAsserted(
                        () -> assertThat(job(ada, id).getInteger("attempts")).isPositive());

        soon().untilAsserted(() -> {
            // As if all the pauses were over.
            mongo.updateFirst(
                    org.springframework.data.mongodb.core.query.Query.query(
                            org.springframework.data.mongodb.core.query.Criteria.where("userId")
                                    .is(ada.userId())
                                    .and("_id")
                                    .is(id)
                                    .and("state")
                                    .is("queued")),
                    new Update().set("dueAt", aMomentAgo()),
                    "jobs");
            assertThat(read(ada, id).text("/state")).isEqualTo("failed");
        });

        assertThat(job(ada, id).getInteger("attempts")).isEqualTo(10);
        assertThat(chunks(id)).isEmpty();
        assertThat(asked(ada)).isNotEqualTo(id);
    }

    private Answer readyAnswer(Person ada, String id) {
        reaches(ada, id, "ready");
        return read(ada, id);
    }

    /** Half a file, and a lease that nobody keeps. */
    private void asIfKilled(Person ada, String id, int attempt) {
        mongo.insert(
                new Document("_id", id + ":" + attempt + ":0")
                        .append("exportId", id)
                        .append("n", 0)
                        .append("attempt", attempt)
                        .append("bytes", new Binary(new byte[] {1, 2, 3}))
                        .append("expiresAt", Date.from(java.time.Instant.now().plusSeconds(3_600))),
                "export_chunks");
        change(
                ada,
                id,
                new Update()
                        .set("state", "running")
                        .set("attempts", attempt)
                        .set("dueAt", aMomentAgo())
                        .unset("expiresAt"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
