package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.testing.RawAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who ask and answer. Every test has a word of its own, which is in all it asks. */
abstract class AdviceContext extends TalkContext {

    private static final JsonMapper JSON = new JsonMapper();

    /** A word, and a tag, that nobody else uses. */
    String word() {
        return "w" + ids.random64().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    String ask(UserId asker, String text) {
        return ask(asker, text, "public");
    }

    String ask(UserId asker, String text, String audience) {
        RawAnswer made = post(
                asker,
                JSON.writeValueAsString(new HashMap<>(Map.of("kind", "question", "text", text, "audience", audience))));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("postId");
    }

    RawAnswer questions(UserId reader, String query) {
        RawAnswer page = get(reader, "/v1/questions?" + query);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page;
    }

    /** First pages are cached for some seconds, so what a list says is waited for. */
    void eventually(UserId reader, String query, String... expected) {
        soon().untilAsserted(() -> assertThat(postIds(questions(reader, query))).containsExactly(expected));
    }

    static String words(String typed) {
        return "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    RawAnswer accept(UserId caller, String question, String comment) {
        return send("PUT", caller, "/v1/posts/" + question + "/accepted-answer", Map.of("commentId", comment));
    }

    RawAnswer withdraw(UserId caller, String question) {
        return send("DELETE", caller, "/v1/posts/" + question + "/accepted-answer", Map.of());
    }

    RawAnswer helpful(String method, UserId caller, String comment) {
        return send(method, caller, "/v1/posts/" + post + "/comments/" + comment + "/helpful", Map.of());
    }

    /** What stands beside a comment in the list that a reader gets. */
    JsonNode beside(UserId reader, String comment) {
        return list(reader, "?limit=100")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.at("/comment/commentId").asString().equals(comment))
                .findFirst()
                .orElseThrow();
    }

    List<String> all(UserId reader, String query, int limit) {
        var found = new ArrayList<String>();
        String cursor = "";
        do {
            RawAnswer page =
                    questions(reader, query + "&limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            found.addAll(postIds(page));
            cursor = page.json().path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return found;
    }
}
