package com.petpal.platform.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.web.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevocationPollTest {

    private static final Duration LIFE = Duration.ofMinutes(11);

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final KnownRevocations known = new KnownRevocations(clock);
    private final List<Instant> asked = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private boolean away;
    private final RevocationPoll poll = new RevocationPoll(this::since, known);

    /** As auth-service keeps it. */
    private record Ended(Revocation revocation, Instant endedAt) {}

    private Revocations since(Instant time) {
        asked.add(time);
        if (away) {
            throw new Unavailable(Duration.ofSeconds(1));
        }
        return new Revocations(
                now,
                ended.stream()
                        .filter(it -> it.endedAt().isAfter(time))
                        .map(Ended::revocation)
                        .toList());
    }

    private void ends(String session) {
        ended.add(new Ended(new Revocation(session, now.plus(LIFE)), now));
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    @Test
    void theFirstQuestionIsForEverythingAndTheNextBeginsBeforeTheLastAnswer() {
        ends("a");
        passes(Duration.ofMinutes(5));

        poll.poll();
        poll.poll();

        assertThat(known.contains("a")).isTrue();
        assertThat(known.contains("b")).isFalse();
        assertThat(asked).containsExactly(Instant.EPOCH, now.minus(RevocationPoll.OVERLAP));
    }

    @Test
    void whatEndedWhileNobodyAnsweredIsLearnedAfterwardsAndWhatWasKnownStays() {
        ends("before");
        poll.poll();
        Instant lastAnswer = now;
        away = true;
        ends("meanwhile");
        passes(Duration.ofMinutes(4));
        poll.poll();
        assertThat(known.contains("before")).isTrue();

        away = false;
        poll.poll();

        assertThat(known.contains("meanwhile")).isTrue();
        assertThat(asked).last().isEqualTo(lastAnswer.minus(RevocationPoll.OVERLAP));
    }

    @Test
    void anEntryThatWasVisibleLateIsFoundByTheOverlapOrTheNextQuestionForEverything() {
        poll.poll();
        passes(Duration.ofSeconds(20));
        poll.poll();
        ended.add(new Ended(new Revocation("late", now.plus(LIFE)), now.minusSeconds(10)));
        ended.add(new Ended(new Revocation("very late", now.plus(LIFE)), now.minusSeconds(19)));

        poll.poll();
        boolean lateIsKnown = known.contains("late");
        IntStream.range(0, 60).forEach(i -> poll.poll());

        assertThat(lateIsKnown).isTrue();
        assertThat(known.contains("very late")).isTrue();
    }

    @Test
    void whatNoTokenCanBeOfAnyMoreIsForgotten() {
        ends("a");
        poll.poll();
        passes(LIFE);

        poll.poll();

        assertThat(known.contains("a")).isFalse();
        assertThat(known.size()).isZero();
    }

    @Test
    void theLaterEndCounts() {
        known.add(List.of(new Revocation("a", now.plusSeconds(20))));
        known.add(List.of(new Revocation("a", now.plusSeconds(10)), new Revocation("over", now)));
        passes(Duration.ofSeconds(15));

        known.forgetExpired();

        assertThat(known.contains("a")).isTrue();
        assertThat(known.contains("over")).isFalse();
    }
}
