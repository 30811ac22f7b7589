package com.petpal.systemtests;

import static com.petpal.systemtests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is killed in the middle of the journey, nothing acknowledged is missing afterwards. */
class FaultsTest {

    private Stack stack;
    private Person anna;
    private Person ben;
    private String conversation;

    @BeforeEach
    void two_people_who_follow_and_write_to_each_other() {
        stack = SharedStack.whole();
        // A program that was killed a moment ago is still warming up, and may ask to be asked again.
        anna = eventually(() -> Person.register(stack.app(), "Anna"));
        ben = eventually(() -> Person.register(stack.app(), "Ben"));
        ben.follow(anna);
        conversation = anna.talkTo(ben);
        assertThat(ben.feed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis",
                "documents",
                "auth-service",
                "profile-service",
                "feed-service",
                "messaging-service",
                "gateway"
            })
    void nothing_acknowledged_is_missing_after_a_kill_of(String program) {
        Acknowledged acknowledged = writeWhile(() -> {
            stack.kill(program);
            stack.start(program);
        });

        everythingIsThere(acknowledged);
    }

    @Test
    void nothing_acknowledged_is_missing_after_a_flush_of_redis() {
        Acknowledged acknowledged = writeWhile(() -> {
            Redis.at(stack.port(6380)).command("FLUSHALL");
            Redis.at(stack.port(6380)).command("FLUSHALL");
        });

        everythingIsThere(acknowledged);
    }

    @Test
    void posts_are_read_while_redis_is_away_and_new_ones_reach_followers_once_it_is_back() {
        String before = anna.post("before");
        eventually(() -> assertThat(ben.feedPostIds()).containsExactly(before));
        stack.kill("redis");

        String meanwhile = anna.post("meanwhile");
        assertThat(ben.feedPostIds()).containsExactly(meanwhile, before);
        stack.start("redis");

        eventually(() -> assertThat(ben.feedPostIds()).containsExactly(meanwhile, before));
    }

    private record Acknowledged(List<String> posts, List<String> messages, Set<Integer> statuses) {}

    /** Anna posts and writes to Ben all the time, and notes down only what was answered with success. */
    private Acknowledged writeWhile(Runnable fault) {
        var posts = new ConcurrentLinkedQueue<String>();
        var messages = new ConcurrentLinkedQueue<String>();
        var statuses = ConcurrentHashMap.<Integer>newKeySet();
        var over = new AtomicBoolean();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 3; writer++) {
                String name = "writer " + writer;
                writers.execute(() -> {
                    for (int i = 0; i < 12 || !over.get(); i++) {
                        write(name + " message " + i, posts, messages, statuses);
                    }
                });
            }
            eventually(() -> assertThat(posts.size() + messages.size()).isGreaterThan(4));
            fault.run();
            over.set(true);
        }
        return new Acknowledged(List.copyOf(posts), List.copyOf(messages), Set.copyOf(statuses));
    }

    private void write(String text, Queue<String> posts, Queue<String> messages, Set<Integer> statuses) {
        try {
            Answer post = anna.app().post("/v1/posts", Map.of("kind", "moment", "text", text, "audience", "public"));
            if (post.status() == 201) {
                posts.add(post.text("/postId"));
            }
            Answer message = anna.app()
                    .post(
                            "/v1/conversations/" + conversation + "/messages",
                            Map.of("clientMessageId", text, "text", text));
            if (message.succeeded()) {
                messages.add(text);
            }
            statuses.add(post.status());
            statuses.add(message.status());
        } catch (UncheckedIOException unanswered) {
            // Nothing was acknowledged, so nothing was promised.
            Thread.onSpinWait();
        }
    }

    private void everythingIsThere(Acknowledged acknowledged) {
        assertThat(acknowledged.statuses()).doesNotContain(500).isSubsetOf(200, 201, 503);
        assertThat(acknowledged.posts()).isNotEmpty();
        assertThat(acknowledged.messages()).isNotEmpty();
        eventually(() -> assertThat(Feeds.wholeFeedOf(ben)).containsAll(acknowledged.posts()));
        eventually(() -> assertThat(Feeds.wholeConversation(ben, conversation)).containsAll(acknowledged.messages()));
        assertThat(Feeds.wholeFeedOf(ben)).doesNotHaveDuplicates();
        assertThat(Feeds.wholeConversation(ben, conversation)).doesNotHaveDuplicates();
        eventually(() -> assertThat(ben.login(stack.app()).userId()).isEqualTo(ben.userId()));
    }
}
