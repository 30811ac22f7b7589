package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tests of reports and of moderation have in common. */
abstract class Reporting extends MediaRequests {

    Answer report(UserId reporter, String type, Object id) {
        return as(reporter, "POST", "/v1/reports", reportOf(type, id), Map.of());
    }

    static Map<String, Object> reportOf(String type, Object id) {
        return Map.of(
                "subject",
                Map.of("type", type, "id", id.toString()),
                "category",
                "harassment",
                "note",
                "Look at this.");
    }

    /** A report of a person by somebody new, by its id. */
    String reported(UserId about) {
        Answer filed = report(person("Reporter"), "person", about);
        assertThat(filed.status()).isEqualTo(201);
        return filed.text("reportId");
    }

    Answer asModerator(UserId moderator, String method, String path, @Nullable Object body) {
        return asModerator(moderator, method, path, body, Map.of());
    }

    Answer asModerator(
            UserId moderator, String method, String path, @Nullable Object body, Map<String, String> headers) {
        String token = TestAccess.token(moderator, List.of("user", "moderator"));
        return send(method, "/v1/moderation/reports" + path, token, body, headers);
    }

    Answer claim(UserId moderator, String reportId) {
        return asModerator(moderator, "POST", "/" + reportId + "/claim", null);
    }

    /** Claims a report and decides on it. */
    Answer decide(UserId moderator, String reportId, Map<String, ?> decision) {
        assertThat(claim(moderator, reportId).status()).isEqualTo(200);
        return asModerator(moderator, "POST", "/" + reportId + "/actions", decision);
    }

    Answer undo(UserId moderator, String reportId) {
        return asModerator(moderator, "POST", "/" + reportId + "/undo", null);
    }

    List<String> told(UserId person) {
        return as(person, "GET", "/v1/people/me/moderation").items("action");
    }

    String petOf(UserId owner) {
        return as(owner, "POST", "/v1/pets", Map.of("name", "Rex", "species", "dog"), Map.of())
                .text("petId");
    }
}
