package com.petpal.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import com.petpal.auth.TestClock;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class KeyRotationTest {

    private static final Duration STEP = Duration.ofMinutes(2);
    private static final RotationSettings HOURLY =
            new RotationSettings(Duration.ofHours(1), Duration.ofMinutes(10), STEP);

    private final TestClock clock = new TestClock();
    private final KeptKeys store = new KeptKeys();

    @Test
    void tenRotationsUnderLoadRefuseNoValidToken() throws InterruptedException {
        var processes = List.of(process(), process(), process());
        var alive = new ArrayDeque<List<String>>();
        Set<String> signers = new HashSet<>();

        try (var threads = Executors.newFixedThreadPool(6)) {
            while (signers.size() < 11) {
                List<String> fresh = allSign(threads, processes);
                fresh.forEach(token -> signers.add(keyId(token)));
                alive.addLast(fresh);
                allVerify(threads, processes, List.of(alive.getFirst(), alive.getLast()));
                if (alive.size() > SimulatedProcess.TOKEN_LIFE.dividedBy(STEP)) {
                    alive.removeFirst();
                }
                clock.pass(STEP);
            }
        }

        assertThat(store.all()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theNextKeyIsPublishedBeforeItSignsAndTheOldOneUntilItsLastTokenDied() {
        var process = process();
        String old = keyId(process.token());

        clock.pass(Duration.ofMinutes(50));
        process.keys.poll();
        List<String> announced = published(process);
        String stillOld = keyId(process.token());
        clock.pass(Duration.ofMinutes(10));
        String next = keyId(process.token());
        clock.pass(SimulatedProcess.TOKEN_LIFE);
        process.keys.poll();
        List<String> whileTokensLive = published(process);
        clock.pass(RotationSettings.SKEW);
        process.keys.poll();

        assertThat(announced).containsExactly(old, next).doesNotHaveDuplicates();
        assertThat(stillOld).isEqualTo(old);
        assertThat(whileTokensLive).containsExactly(old, next);
        assertThat(published(process)).containsExactly(next);
        assertThat(store.all()).extracting(StoredKey::keyId).containsExactly(next);
    }

    @Test
    void aProcessThatSleptThroughRotationsSignsWithTheKeyOfTheDay() {
        var sleeper = process();
        var awake = process();
        sleeper.token();

        for (int hour = 0; hour < 3; hour++) {
            clock.pass(Duration.ofMinutes(50));
            awake.keys.poll();
            clock.pass(Duration.ofMinutes(10));
            awake.keys.poll();
        }
        String token = sleeper.token();

        assertThat(keyId(token)).isEqualTo(keyId(awake.token()));
        assertThatCode(() -> awake.verify(token)).doesNotThrowAnyException();
    }

    @Test
    void aPeriodThatEverybodySleptThroughEndsWithAKeyThatIsPublishedFirst() {
        var process = process();
        String old = keyId(process.token());
        clock.pass(Duration.ofDays(90));

        String afterwards = keyId(process.token());

        assertThat(afterwards).isEqualTo(old);
        assertThat(published(process)).hasSize(2);
    }

    @Test
    void processesThatNoticeTogetherMakeOneKey() throws InterruptedException {
        var processes = List.of(process(), process(), process(), process());
        processes.forEach(SimulatedProcess::token);
        clock.pass(Duration.ofMinutes(50));

        try (var threads = Executors.newFixedThreadPool(4)) {
            run(threads, processes.stream().map(KeyRotationTest::poll).toList());
        }

        assertThat(store.all()).hasSize(2);
        assertThat(processes)
                .allSatisfy(process -> assertThat(published(process))
                        .containsExactlyElementsOf(
                                store.all().stream().map(StoredKey::keyId).toList()));
    }

    @Test
    void whoCouldNotReadTheKeysForTooLongSignsNothing() {
        var process = process();
        String token = process.token();
        store.away(true);

        clock.pass(Duration.ofMinutes(8));
        assertThatCode(process::token).doesNotThrowAnyException();
        clock.pass(Duration.ofMinutes(1));

        assertThatThrownBy(process::token).hasMessageContaining("away");
        assertThatCode(() -> process.verify(token)).doesNotThrowAnyException();
    }

    @Test
    void nobodyKeepsPublishedKeysUntilOneSignsThatIsNotAmongThem() {
        var process = process();
        process.token();
        Duration usual = process.keys.published().maxAge();
        store.away(true);

        clock.pass(Duration.ofMinutes(6));
        Duration late = process.keys.published().maxAge();
        clock.pass(Duration.ofHours(1));

        assertThat(usual).isEqualTo(Duration.ofMinutes(5));
        assertThat(late).isEqualTo(Duration.ofMinutes(3));
        assertThat(process.keys.published().maxAge()).isZero();
        assertThat(published(process)).hasSize(1);
    }

    private SimulatedProcess process() {
        return new SimulatedProcess(store, HOURLY, clock);
    }

    private static List<String> published(SimulatedProcess process) {
        return process.keys.published().keys().stream()
                .map(key -> key.getKeyID())
                .toList();
    }

    private static Callable<String> poll(SimulatedProcess process) {
        return () -> {
            process.keys.poll();
            return "";
        };
    }

    private static List<String> allSign(ExecutorService threads, List<SimulatedProcess> processes)
            throws InterruptedException {
        var work = new ArrayList<Callable<String>>();
        for (SimulatedProcess process : processes) {
            work.add(poll(process));
            work.add(process::token);
        }
        return run(threads, work).stream().filter(token -> !token.isEmpty()).toList();
    }

    private static void allVerify(ExecutorService threads, List<SimulatedProcess> processes, List<List<String>> batches)
            throws InterruptedException {
        var work = new ArrayList<Callable<String>>();
        for (SimulatedProcess process : processes) {
            batches.forEach(batch -> batch.forEach(token -> work.add(() -> {
                process.verify(token);
                return "";
            })));
        }
        run(threads, work);
    }

    /** Fails if any of it does. */
    private static List<String> run(ExecutorService threads, List<Callable<String>> work) throws InterruptedException {
        return threads.invokeAll(work).stream().map(Future::resultNow).toList();
    }

    private static String keyId(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
