package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConversationsTest extends MessagingContext {

    @Test
    void aConversationOfTwoExistsOnceHoweverOftenItIsBegun() throws Exception {
        UserId anna = person();
        UserId ben = person();
        List<Callable<Answer>> calls = IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(i -> () -> i % 2 == 0 ? start(anna, ben) : start(ben, anna, ben))
                .toList();

        List<Future<Answer>> made;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            made = threads.invokeAll(calls);
        }
        List<Answer> answers = made.stream().map(Future::resultNow).toList();

        assertThat(answers.stream().map(answer -> answer.text("conversationId")).distinct())
                .hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(19);
        assertThat(as(anna, "GET", "/v1/conversations").json().path("items")).hasSize(1);
        assertThat(as(ben, "GET", "/v1/conversations").json().path("items")).hasSize(1);
    }

    @Test
    void aConversationIsShownToItsMembersAloneAndToOthersDoesNotExist() {
        UserId anna = person();
        UserId ben = person();
        UserId eve = person();
        String talk = talk(anna, ben);
        String path = "/v1/conversations/" + talk;

        Answer shown = as(ben, "GET", path);

        assertThat(shown.text("kind")).isEqualTo("direct");
        assertThat(shown.texts("members", "")).containsExactlyInAnyOrder(anna.toString(), ben.toString());
        assertThat(shown.json().has("title")).isFalse();
        assertThat(as(eve, "GET", path).status()).isEqualTo(404);
        assertThat(messages(eve, talk, "").status()).isEqualTo(404);
        assertThat(send(eve, talk, "m", "hello").status()).isEqualTo(404);
        assertThat(as(eve, "PUT", path + "/read", Map.of("seq", 1)).status()).isEqualTo(404);
        assertThat(as(anna, "GET", "/v1/conversations/" + ids.random128()).status())
                .isEqualTo(404);
    }

    @Test
    void whoeverIsBlockedOrDoesNotExistCannotBeTalkedTo() {
        UserId anna = person();
        UserId ben = person();
        PROFILE.blocks(anna, ben);

        assertThat(start(anna, ben).code()).isEqualTo("not_found");
        assertThat(start(ben, anna).code()).isEqualTo("not_found");
        assertThat(start(anna, ids.userId()).code()).isEqualTo("not_found");
        assertThat(start(anna, person(), ben).code()).isEqualTo("not_found");
        assertThat(start(anna, anna).code()).isEqualTo("nobody_to_talk_to");
    }

    @Test
    void aGroupIsMadeOnceForEachKeyAndHasBounds() {
        UserId anna = person();
        List<UserId> others = List.of(person(), person());
        var body = Map.of("members", others, "title", "Walks");
        var key = Map.of("Idempotency-Key", "key-" + anna);

        Answer first = as(anna, "POST", "/v1/conversations", body, key);
        Answer again = as(anna, "POST", "/v1/conversations", body, key);
        Answer another = as(anna, "POST", "/v1/conversations", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(another.text("conversationId")).isNotEqualTo(first.text("conversationId"));
        assertThat(first.text("kind")).isEqualTo("group");
        UserId[] crowd = Stream.generate(this::person).limit(256).toArray(UserId[]::new);
        assertThat(start(anna, crowd).code()).isEqualTo("too_many_members");
        assertThat(start(anna, Stream.of(crowd).limit(255).toArray(UserId[]::new))
                        .status())
                .isEqualTo(201);
        assertThat(as(crowd[254], "GET", "/v1/conversations").json().path("items"))
                .hasSize(1);
    }

    @Test
    void theInboxHasTheNewestActivityFirstAndPages() {
        UserId anna = person();
        List<String> talks =
                IntStream.range(0, 5).mapToObj(i -> talk(anna, person())).toList();
        String revived = talks.getFirst();

        send(anna, revived, "m", "are you there?");

        soon().untilAsserted(() -> assertThat(inbox(anna, 2)).first().isEqualTo(revived));
        assertThat(inbox(anna, 2)).containsExactlyInAnyOrderElementsOf(talks).doesNotHaveDuplicates();
        Answer first = as(anna, "GET", "/v1/conversations?limit=1");
        assertThat(first.json().at("/items/0/lastSeq").asLong()).isEqualTo(1);
        assertThat(first.json().at("/items/0/readSeq").asLong()).isZero();
    }

    @Test
    void badInputIsRefused() {
        UserId anna = person();

        for (String body : List.of(
                "{}",
                "[]",
                "null",
                "{\"members\":[]}",
                "{\"members\":[null]}",
                "{\"members\":[\"x\"]}",
                "{\"members\":\"00000000001\"}",
                "{\"members\":[\"00000000001\"],\"title\":\"\"}",
                "{\"members\":[\"00000000001\"],\"title\":\"a\\u0000\"}",
                "{\"members\":[\"00000000001\"],\"surprise\":1}")) {
            assertThat(as(anna, "POST", "/v1/conversations", body).status())
                    .as(body)
                    .isEqualTo(400);
        }
        for (String path : List.of("/nonsense", "?cursor=x", "?cursor=MTppbmJveDoxOng", "?limit=0")) {
            assertThat(as(anna, "GET", "/v1/conversations" + path).status())
                    .as(path)
                    .isEqualTo(400);
        }
        String forged = Cursor.encode("inbox", "x");
        assertThat(as(anna, "GET", "/v1/conversations?cursor=" + forged).code()).isEqualTo("bad_cursor");
    }

    private List<String> inbox(UserId person, int limit) {
        var found = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = as(person, "GET", "/v1/conversations?limit=" + limit + cursor);
            page.json()
                    .path("items")
                    .forEach(item ->
                            found.add(item.at("/conversation/conversationId").asString()));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());
        return found;
    }
}
