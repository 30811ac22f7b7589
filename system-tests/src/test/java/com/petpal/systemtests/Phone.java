package com.petpal.systemtests;

import com.petpal.systemtests.ChatRun.Place;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The app as the contract wants it. It keeps what it wrote until that is acknowledged, and says it again by the same name. It shows what comes next, asks for what
 * is missing, and comes back when its socket ends.
 */
final class Phone implements Runnable {

    private static final Duration UNANSWERED = Duration.ofSeconds(5);
    private static final long SHORTEST_LOOK = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_LOOK = Duration.ofMillis(100).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(500).toNanos();
    private static final int MOST_UNANSWERED = 3;
    private static final int PAGE = 100;

    private final ChatRun run;
    private final App app;
    private final List<String> conversations;
    private final Screen screen;
    private final RandomGenerator random;
    private final Map<String, Unanswered> outbox = new LinkedHashMap<>();
    private Person owner;
    private long nextAt;

    /**
     * @param app of nobody
     * @param conversations of the owner's, in which it writes
     */
    Phone(ChatRun run, App app, Person owner, List<String> conversations, RandomGenerator random) {
        this.run = run;
        this.app = app;
        this.owner = owner;
        this.conversations = conversations;
        this.screen = new Screen(conversations);
        this.random = random;
        this.nextAt = System.nanoTime() + random.nextLong(run.nanosBetween() + 1);
    }

    private record Unanswered(String conversation, long dueAt) {}

    Screen screen() {
        return screen;
    }

    Map<String, ?> unanswered() {
        return outbox;
    }

    @Override
    public void run() {
        long endedAt = 0;
        while (!isDone()) {
            long pause = random.nextLong(LONGEST_PAUSE);
            try (Line line = Line.open(owner)) {
                pause = talk(line, endedAt);
                endedAt = line.endedAt();
            } catch (CompletionException | UncheckedIOException away) {
                if (endedAt == 0) {
                    endedAt = System.nanoTime();
                }
            }
            LockSupport.parkNanos(pause);
        }
    }

    private boolean isDone() {
        return run.isOver() && outbox.isEmpty() || run.isHopeless();
    }

    /** @return how long to stay away */
    private long talk(Line line, long endedBefore) {
        JsonNode welcome = line.poll(UNANSWERED.toNanos());
        if (welcome == null || !welcome.path("type").asString().equals("welcome")) {
            throw new CompletionException(new IllegalStateException("no welcome"));
        }
        run.letIn();
        conversations.forEach(this::catchUp);
        if (endedBefore != 0) {
            run.hasAllAgain(endedBefore);
        }
        run.isPresent();
        try {
            return converse(line);
        } finally {
            run.isAway();
        }
    }

    /** @return how long to stay away */
    private long converse(Line line) {
        outbox.replaceAll((name, message) -> new Unanswered(message.conversation(), 0));
        while (!isDone()) {
            JsonNode frame = line.poll(untilItMayWrite());
            if (frame != null && frame.path("type").asString().equals("bye")) {
                return bye(line, frame);
            } else if (frame != null) {
                take(frame);
            } else if (line.endedAt() != 0) {
                return random.nextLong(LONGEST_PAUSE);
            }
            say(line);
        }
        return 0;
    }

    /** What others wrote when this one had nothing left to say. */
    void readTheRest() {
        conversations.forEach(this::catchUp);
    }

    /** A phone that may not write now only listens: one that looked again at once would take the cores from all others. */
    private long untilItMayWrite() {
        return outbox.size() < MOST_UNANSWERED
                ? Math.clamp(nextAt - System.nanoTime(), SHORTEST_LOOK, LONGEST_LOOK)
                : LONGEST_LOOK;
    }

    private long bye(Line line, JsonNode frame) {
        line.endsNow();
        if (frame.path("reason").asString().equals("token_expired")) {
            signInAgain();
        }
        return Duration.ofMillis(frame.path("resumeAfterMs").asLong()).toNanos();
    }

    private void take(JsonNode frame) {
        switch (frame.path("type").asString()) {
            case "message" -> {
                if (!screen.show(frame)) {
                    run.gaps.increment();
                    catchUp(frame.path("conversationId").asString());
                }
            }
            case "ack" -> {
                String name = frame.path("id").asString();
                run.acknowledged(
                        name,
                        new Place(
                                frame.path("conversationId").asString(),
                                frame.path("seq").asLong()));
                outbox.remove(name);
            }
            case "problem" -> refused(frame.path("id").asString(""), frame);
            default -> {}
        }
    }

    private void refused(String name, JsonNode frame) {
        run.refused.increment();
        if (!frame.path("code").asString().equals("unavailable")) {
            throw new AssertionError("a message was refused: " + frame);
        }
        long after = Duration.ofMillis(frame.path("retryAfterMs").asLong(500)).toNanos();
        outbox.computeIfPresent(
                name, (any, message) -> new Unanswered(message.conversation(), System.nanoTime() + after));
    }

    private void say(Line line) {
        long now = System.nanoTime();
        for (var message : outbox.entrySet()) {
            if (message.getValue().dueAt() < now) {
                run.sentAgain.increment();
                send(line, message.getKey(), message.getValue().conversation());
            }
        }
        if (now >= nextAt && outbox.size() < MOST_UNANSWERED) {
            nextAt = now + run.nanosBetween();
            String name = run.mayWrite();
            if (!name.isEmpty()) {
                send(line, name, conversations.get(random.nextInt(conversations.size())));
            }
        }
    }

    private void send(Line line, String name, String conversation) {
        outbox.put(name, new Unanswered(conversation, System.nanoTime() + UNANSWERED.toNanos()));
        line.send(Map.of(
                "type", "send", "id", name, "conversationId", conversation, "clientMessageId", name, "text", name));
    }

    /** Asks for everything after what is shown. */
    private void catchUp(String conversation) {
        List<JsonNode> page;
        do {
            String path = "/v1/conversations/" + conversation + "/messages?limit=" + PAGE + "&after="
                    + screen.has(conversation);
            page = answered(path).json().path("items").valueStream().toList();
            for (JsonNode entry : page) {
                if (!screen.show(entry)) {
                    throw new AssertionError("a hole before " + entry);
                }
            }
        } while (page.size() == PAGE);
    }

    /** As soon as somebody can say. */
    private Answer answered(String path) {
        while (true) {
            Answer answer = tried(path);
            if (answer != null && answer.status() == 200) {
                return answer;
            }
            if (answer != null && answer.status() == 401) {
                signInAgain();
            } else if (answer != null && answer.status() != 503) {
                answer.expect(200);
            }
            if (run.isHopeless()) {
                throw new AssertionError("nobody says what was missed");
            }
            LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE));
        }
    }

    private @Nullable Answer tried(String path) {
        try {
            return owner.app().get(path);
        } catch (UncheckedIOException away) {
            return null;
        }
    }

    private void signInAgain() {
        owner = Eventually.eventually(() -> owner.login(app));
    }
}
