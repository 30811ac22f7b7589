package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Cursor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MessagesTest extends MessagingContext {

    @Test
    void eightSendersAtOnceLeaveNoHoles() throws Exception {
        UserId anna = person();
        UserId ben = person();
        String talk = talk(anna, ben);
        Callable<List<Long>> sender = () -> IntStream.range(0, 10)
                .mapToObj(i ->
                        send(i % 2 == 0 ? anna : ben, talk, UUID.randomUUID().toString(), "message"))
                .map(answer -> answer.json().path("seq").asLong())
                .toList();

        List<Future<List<Long>>> sent;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sent = threads.invokeAll(Collections.nCopies(8, sender));
        }

        assertThat(sent.stream().flatMap(list -> list.resultNow().stream()).sorted())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
    }

    @Test
    void aMessageSentAgainIsTheSameMessage() throws Exception {
        UserId anna = person();
        UserId ben = person();
        String talk = talk(anna, ben);

        Answer first = send(anna, talk, "m 1", "hello\nben");
        Answer again = send(anna, talk, "m 1", "hello\nben");
        Answer bens = send(ben, talk, "m 1", "same name, other sender");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.text("senderId")).isEqualTo(anna.toString());
        assertThat(first.text("sentAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(bens.json().path("seq").asLong()).isEqualTo(2);
        List<Future<Answer>> twins;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            twins = threads.invokeAll(Collections.nCopies(6, () -> send(anna, talk, "m 2", "twin")));
        }
        assertThat(twins.stream()
                        .map(twin -> twin.resultNow().json().path("seq").asLong()))
                .containsOnly(3L);
    }

    @Test
    void messagesArePagedInBothDirections() {
        UserId anna = person();
        String talk = talk(anna, person());
        for (int i = 1; i <= 7; i++) {
            send(anna, talk, "m" + i, "message " + i);
        }

        assertThat(seqs(messages(anna, talk, "?after=0&limit=3"))).containsExactly(1L, 2L, 3L);
        assertThat(seqs(messages(anna, talk, "?after=5&limit=3"))).containsExactly(6L, 7L);
        assertThat(seqs(messages(anna, talk, "?before=3"))).containsExactly(2L, 1L);
        assertThat(seqs(messages(anna, talk, "?limit=2"))).containsExactly(7L, 6L);
        assertThat(whole(anna, talk, "&after=0")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(whole(anna, talk, "")).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void aReadMarkOnlyGoesForwardAndNotBeyondTheLastMessage() {
        UserId anna = person();
        UserId ben = person();
        String talk = talk(anna, ben);
        for (int i = 1; i <= 3; i++) {
            send(anna, talk, "m" + i, "message");
        }

        assertThat(read(ben, talk, 2)).isEqualTo(204);
        assertThat(read(ben, talk, 1)).isEqualTo(204);
        assertThat(readSeq(ben)).isEqualTo(2);
        assertThat(read(ben, talk, Long.MAX_VALUE)).isEqualTo(204);
        assertThat(readSeq(ben)).isEqualTo(3);
        assertThat(readSeq(anna)).isZero();
    }

    @Test
    void betweenBlockedPeopleNothingIsSentAndWhatWasSentStays() {
        UserId anna = person();
        UserId ben = person();
        UserId chi = person();
        String talk = talk(anna, ben);
        String group = start(anna, ben, chi).text("conversationId");
        send(anna, talk, "m1", "before");

        PROFILE.blocks(anna, ben);

        // Without an entry in Redis what a process remembers of relations does not count.
        assertThat(send(anna, talk, "m2", "after").code()).isEqualTo("conversation_closed");
        assertThat(send(ben, talk, "m2", "after").status()).isEqualTo(403);
        assertThat(seqs(messages(ben, talk, "?after=0"))).containsExactly(1L);
        assertThat(send(ben, group, "m", "hello").status()).isEqualTo(201);
    }

    @Test
    void withoutProfileServiceSendingFailsClosedUnlessItsCacheKnows() {
        UserId anna = person();
        String talk = talk(anna, person());

        PROFILE.withoutIt(() -> {
            Answer refused = send(anna, talk, "m", "hello");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(start(anna, person()).status()).isEqualTo(503);
            redis.opsForValue().set("relations:" + anna, JSON.writeValueAsString(PROFILE.relationsOf(anna.toString())));
            assertThat(send(anna, talk, "m", "hello").status()).isEqualTo(201);
        });
    }

    @Test
    void badInputIsRefused() {
        UserId anna = person();
        String talk = talk(anna, person());
        String path = "/v1/conversations/" + talk;

        for (String body : List.of(
                "{}",
                "[]",
                "{\"text\":\"x\"}",
                "{\"clientMessageId\":\"m\"}",
                "{\"clientMessageId\":\"m\",\"text\":\" \"}",
                "{\"clientMessageId\":\"m\",\"text\":\"a\\u0000b\"}",
                "{\"clientMessageId\":\"m\",\"text\":\"\\ud800\"}",
                "{\"clientMessageId\":\"m\",\"text\":\"" + "x".repeat(4_001) + "\"}",
                "{\"clientMessageId\":\"" + "m".repeat(65) + "\",\"text\":\"x\"}",
                "{\"clientMessageId\":\"m\",\"text\":{\"$gt\":\"\"}}",
                "{\"clientMessageId\":\"m\",\"text\":\"x\",\"seq\":1}")) {
            assertThat(as(anna, "POST", path + "/messages", body).status())
                    .as(body)
                    .isEqualTo(400);
        }
        for (String query : List.of(
                "?after=-1",
                "?after=x",
                "?after=9999999999999999999",
                "?before=",
                "?after=1&before=2",
                "?limit=101",
                "?cursor=x",
                "?cursor=" + Cursor.encode("messages", "after x"),
                "?cursor=" + Cursor.encode("messages", "sideways 1"))) {
            assertThat(messages(anna, talk, query).status()).as(query).isEqualTo(400);
        }
        for (String body : List.of("{}", "{\"seq\":0}", "{\"seq\":null}", "{\"seq\":\"1\"}", "{\"seq\":1.5}")) {
            assertThat(as(anna, "PUT", path + "/read", body).status()).as(body).isEqualTo(400);
        }
        assertThat(messages(anna, talk, "?after=0").items("seq")).isEmpty();
    }

    private int read(UserId reader, String talk, long seq) {
        return as(reader, "PUT", "/v1/conversations/" + talk + "/read", Map.of("seq", seq))
                .status();
    }

    private long readSeq(UserId reader) {
        return as(reader, "GET", "/v1/conversations")
                .json()
                .at("/items/0/readSeq")
                .asLong();
    }

    private List<Long> whole(UserId reader, String talk, String direction) {
        var found = new ArrayList<Long>();
        String query = "?limit=2" + direction;
        while (!query.isEmpty()) {
            Answer page = messages(reader, talk, query);
            found.addAll(seqs(page));
            query = page.json().path("nextCursor").isNull() ? "" : "?limit=2&cursor=" + page.text("nextCursor");
        }
        return found;
    }

    private static List<Long> seqs(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return page.json()
                .path("items")
                .valueStream()
                .map(message -> message.path("seq").asLong())
                .toList();
    }
}
