package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.identity.UserId;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left in reports of people who deleted their account. */
class ReportTracesTest extends Reporting {

    private UserId ada;
    private UserId ben;
    private UserId mia;
    private String report;

    @BeforeEach
    void aReportThatWasDecidedOnOnceAndWaitsAgain() {
        ada = person("Ada");
        ben = person("Ben");
        mia = person("Mia");
        report = report(ada, "person", ben).text("reportId");
        decide(mia, report, Map.of("action", "warn"));
        soon().untilAsserted(() -> assertThat(told(ben)).hasSize(1));
        undo(mia, report);
        claim(mia, report);
        soon().untilAsserted(() -> assertThat(mongo.getCollection("listings")
                        .countDocuments(new Document("list", "reports:open").append("subject", report)))
                .isEqualTo(1));
    }

    @Test
    void ofAReporterTheReportStaysWithoutNameAndNote() {
        erase(ada);

        assertThat(Naming.collections(mongo, "profile", ada.toString())).isEmpty();
        Answer read = asModerator(mia, "GET", "/" + report, null);
        assertThat(read.json().at("/filing/subject/id").asString()).isEqualTo(ben.toString());
        assertThat(read.json().path("filing").has("note")).isFalse();
    }

    @Test
    void ofTheReportedNothingStays() {
        erase(ben);

        assertThat(Naming.collections(mongo, "profile", ben.toString(), report)).isEmpty();
        assertThat(as(ada, "GET", "/v1/reports/" + report).status()).isEqualTo(404);
        assertThat(as(ada, "GET", "/v1/reports/mine").items("reportId")).isEmpty();
    }

    @Test
    void ofAModeratorStaysWhatWasDoneWithoutTheirName() {
        erase(mia);

        assertThat(Naming.collections(mongo, "profile", mia.toString())).isEmpty();
        Answer read = asModerator(person("Max"), "GET", "/" + report, null);
        assertThat(read.texts("trail", "deed")).containsExactly("claimed", "decided", "undone", "claimed");
        assertThat(read.json().has("claim")).isFalse();
    }
}
