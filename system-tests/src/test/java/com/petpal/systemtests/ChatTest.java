package com.petpal.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Chat through the gateway, with two messaging instances behind it. */
class ChatTest {

    private static App app;

    @BeforeAll
    static void start() {
        app = SharedStack.whole().app();
    }

    @Test
    void a_message_reaches_every_socket_of_its_receiver_whichever_instance_holds_it() {
        Person anna = Person.register(app, "Anna");
        Person ben = Person.register(app, "Ben");
        String conversation = anna.talkTo(ben);

        // Instances take turns, so of four sockets each holds some.
        List<Socket> sockets =
                IntStream.range(0, 4).mapToObj(i -> Socket.open(ben)).toList();
        anna.send(conversation, "hello, all of you");

        for (Socket socket : sockets) {
            assertThat(socket.await("message").path("text").asString()).isEqualTo("hello, all of you");
            socket.close();
        }
    }

    @Test
    void a_message_sent_over_the_socket_is_acknowledged_with_its_number() {
        Person anna = Person.register(app, "Anna");
        Person ben = Person.register(app, "Ben");
        String conversation = anna.talkTo(ben);
        try (Socket socket = Socket.open(anna)) {
            socket.send(Map.of(
                    "type", "send",
                    "id", "1",
                    "conversationId", conversation,
                    "clientMessageId", "m-1",
                    "text", "over the wire"));

            assertThat(socket.await("ack").path("seq").asLong()).isEqualTo(1);
        }
        assertThat(ben.messages(conversation)).containsExactly("over the wire");
    }

    @Test
    void eight_senders_at_once_leave_neither_hole_nor_twin_in_the_numbers() throws Exception {
        Person anna = Person.register(app, "Anna");
        Person ben = Person.register(app, "Ben");
        String conversation = anna.talkTo(ben);
        Callable<List<Long>> sender = () -> IntStream.range(0, 10)
                .mapToObj(i -> (i % 2 == 0 ? anna : ben).send(conversation, "message"))
                .toList();

        List<Future<List<Long>>> sent;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sent = threads.invokeAll(Collections.nCopies(8, sender));
        }
        List<Long> numbers = sent.stream()
                .map(Future::resultNow)
                .flatMap(List::stream)
                .sorted()
                .toList();

        assertThat(numbers)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
    }

    @Test
    void two_people_who_write_to_each_other_at_once_share_one_conversation() throws Exception {
        Person anna = Person.register(app, "Anna");
        Person ben = Person.register(app, "Ben");

        List<Callable<String>> calls = IntStream.range(0, 20)
                .<Callable<String>>mapToObj(i -> () -> i % 2 == 0 ? anna.talkTo(ben) : ben.talkTo(anna))
                .toList();

        List<Future<String>> made;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            made = threads.invokeAll(calls);
        }

        assertThat(made.stream().map(Future::resultNow).distinct()).hasSize(1);
    }

    @Test
    void a_stranger_finds_no_conversation_that_is_not_theirs() {
        Person anna = Person.register(app, "Anna");
        Person ben = Person.register(app, "Ben");
        Person eve = Person.register(app, "Eve");
        String conversation = anna.talkTo(ben);

        assertThat(eve.app().get("/v1/conversations/" + conversation).status()).isEqualTo(404);
        assertThat(eve.app()
                        .get("/v1/conversations/" + conversation + "/messages")
                        .status())
                .isEqualTo(404);
    }
}
