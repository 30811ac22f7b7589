package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.image.SampleImages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest extends Reporting {

    @Test
    void aReportIsTakenAndSeenByItsReporterAlone() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");

        Answer filed = report(ada, "person", ben);

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.text("state")).isEqualTo("open");
        assertThat(filed.json().has("outcome")).isFalse();
        String path = filed.header("Location");
        assertThat(as(ada, "GET", path).json()).isEqualTo(filed.json());
        assertThat(as(ben, "GET", path).status()).isEqualTo(404);
        soon().untilAsserted(() -> assertThat(mine(ada)).containsExactly(filed.text("reportId")));
        assertThat(mine(ben)).isEmpty();
    }

    @Test
    void whoeverReportsTheSameAgainGetsTheSameReport() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        Answer first = report(ada, "person", ben);

        Answer again = report(ada, "person", ben);
        Answer byAnother = report(person("Chi"), "person", ben);
        Answer ofAnother = report(ada, "pet", petOf(ben));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(List.of(first, byAnother, ofAnother))
                .extracting(answer -> answer.text("reportId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void ofManyAtOnceOneIsFiledAndAllGetIt() throws Exception {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        List<Callable<Answer>> requests = java.util.Collections.nCopies(20, () -> report(ada, "person", ben));

        List<Answer> answers;
        try (var threads = Executors.newFixedThreadPool(20)) {
            answers =
                    threads.invokeAll(requests).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 200);
        assertThat(new HashSet<>(
                        answers.stream().map(answer -> answer.text("reportId")).toList()))
                .hasSize(1);
    }

    @Test
    void aRepeatedRequestIsReplayed() {
        UserId ada = person("Ada");
        Map<String, Object> body = reportOf("person", person("Ben"));
        var key = Map.of("Idempotency-Key", "report-of-ben");

        Answer first = as(ada, "POST", "/v1/reports", body, key);
        Answer again = as(ada, "POST", "/v1/reports", body, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void onceItIsDecidedOnTheSameCanBeReportedAnew() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        String first = report(ada, "person", ben).text("reportId");
        decide(person("Moderator"), first, Map.of("action", "dismiss"));

        Answer anew = report(ada, "person", ben);

        assertThat(anew.status()).isEqualTo(201);
        assertThat(anew.text("reportId")).isNotEqualTo(first);
    }

    @Test
    void everythingOfOtherServicesCanBeReportedByItsIds() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        String post = ids.postId(ben).toString();

        var statuses = new ArrayList<Integer>();
        for (Map<String, String> subject : List.of(
                Map.of("type", "post", "id", post),
                Map.of("type", "comment", "id", "c1", "parentId", post),
                Map.of("type", "message", "id", "12", "parentId", ids.random128()))) {
            statuses.add(as(ada, "POST", "/v1/reports", Map.of("subject", subject, "category", "spam"), Map.of())
                    .status());
        }

        assertThat(statuses).containsOnly(201).hasSize(3);
    }

    @Test
    void nobodyReportsThemselvesOrWhatIsTheirs() {
        UserId ada = person("Ada");

        assertThat(report(ada, "person", ada).code()).isEqualTo("cannot_report_self");
        assertThat(report(ada, "pet", petOf(ada)).code()).isEqualTo("cannot_report_self");
        assertThat(report(ada, "post", ids.postId(ada)).code()).isEqualTo("cannot_report_self");
        assertThat(report(ada, "image", uploaded(ada, SampleImages.png())).code())
                .isEqualTo("cannot_report_self");
    }

    @Test
    void whatDoesNotExistCannotBeReported() {
        UserId ada = person("Ada");

        assertThat(report(ada, "person", ids.userId()).status()).isEqualTo(404);
        assertThat(report(ada, "pet", ids.petId(ada)).status()).isEqualTo(404);
        assertThat(report(ada, "image", ids.mediaId(ada)).status()).isEqualTo(404);
        assertThat(report(ada, "playdate", ids.playdateId(ada)).status()).isEqualTo(404);
        assertThat(as(ada, "GET", "/v1/reports/" + ids.random128()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"subject\":{\"type\":\"person\",\"id\":\"zz\"},\"category\":\"spam\"}",
                "{\"subject\":{\"type\":\"person\",\"id\":\"00000000001\",\"parentId\":\"x\"},\"category\":\"spam\"}",
                "{\"subject\":{\"type\":\"comment\",\"id\":\"00000000001\"},\"category\":\"spam\"}",
                "{\"subject\":{\"type\":\"comment\",\"id\":\"1\",\"parentId\":\"00000000001\"},\"category\":\"spam\"}",
                "{\"subject\":{\"type\":\"message\",\"id\":\"1\",\"parentId\":\"zz\"},\"category\":\"spam\"}",
                "{\"subject\":{\"type\":\"planet\",\"id\":\"00000000001\"},\"category\":\"spam\"}",
                "{\"subject\":{\"type\":\"person\"},\"category\":\"spam\"}",
                "{\"subject\":{\"type\":\"image\",\"id\":\"image1\"},\"category\":\"spam\"}",
                "{\"subject\":{\"type\":\"playdate\",\"id\":\"00000000001\"},\"category\":\"spam\"}",
                "{\"subject\":{\"type\":\"image\",\"id\":\"a b\"},\"category\":\"spam\"}",
                "{\"subject\":{\"type\":\"image\",\"id\":\"a$b.c\"},\"category\":\"spam\"}",
                "{\"subject\":{\"type\":\"image\",\"id\":\"a\"},\"category\":\"ugly\"}",
                "{\"subject\":{\"type\":\"image\",\"id\":\"a\"},\"category\":7}",
                "{\"subject\":{\"type\":\"image\",\"id\":\"a\"},\"category\":\"spam\",\"note\":\" \"}",
                "{\"subject\":{\"type\":\"image\",\"id\":\"a\"},\"category\":\"spam\",\"reporterId\":\"x\"}"
            })
    void malformedReportsAreRefused(String body) {
        Answer refused = as(person("Ada"), "POST", "/v1/reports", body, Map.of());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isNotEmpty();
    }

    @Test
    void whoeverReportsVeryMuchIsAskedForPatience() {
        UserId ada = person("Ada");
        List<PostId> posts = posts(31);
        for (int i = 0; i < 30; i++) {
            Answer taken = report(ada, "post", posts.get(i));
            assertThat(taken.status()).isEqualTo(201);
            assertThat(taken.header("RateLimit")).startsWith("\"report\";r=" + (29 - i));
        }

        Answer refused = report(ada, "post", posts.get(30));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(report(person("Ben"), "post", posts.get(30)).status()).isEqualTo(201);
    }

    @Test
    void onesOwnReportsArePagedTheLatestFirst() {
        UserId ada = person("Ada");
        List<PostId> posts = posts(5);
        var filed = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            String reportId = report(ada, "post", posts.get(i)).text("reportId");
            filed.addFirst(reportId);
            soon().untilAsserted(() -> assertThat(mine(ada)).contains(reportId));
        }

        Answer first = as(ada, "GET", "/v1/reports/mine?limit=3");
        Answer second = as(ada, "GET", "/v1/reports/mine?limit=3&cursor=" + first.text("nextCursor"));

        assertThat(first.items("reportId")).hasSize(3);
        assertThat(second.json().path("nextCursor").isNull()).isTrue();
        var read = new ArrayList<>(first.items("reportId"));
        read.addAll(second.items("reportId"));
        assertThat(read).containsExactlyInAnyOrderElementsOf(filed);
        assertThat(as(ada, "GET", "/v1/reports/mine?cursor=nonsense").status()).isEqualTo(400);
    }

    private List<PostId> posts(int count) {
        UserId author = ids.userId();
        return Stream.generate(() -> ids.postId(author)).limit(count).toList();
    }

    private List<String> mine(UserId reporter) {
        return as(reporter, "GET", "/v1/reports/mine").items("reportId");
    }
}
