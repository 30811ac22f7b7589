package com.petpal.platform.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When things are counted. */
class RecountTest {

    private final List<Long> counted = new ArrayList<>();
    private final OneSubject store = new OneSubject();
    private final Time time = new Time();
    private long facts;
    private Runnable meanwhile = () -> {};
    private final Recount<String, Long> recount =
            new Recount<>(store, subject -> count(), Long::longValue, subject -> {}, time);

    private long count() {
        counted.add(facts);
        long now = facts;
        meanwhile.run();
        return now;
    }

    @Test
    void manyChangesWithinASecondAreCountedAtOnceAndOnceMoreAfterwards() {
        for (int i = 0; i < 20; i++) {
            facts++;
            recount.changed("post");
        }

        assertThat(counted).containsExactly(1L);
        assertThat(store.due()).contains(time.instant().plusSeconds(1));
        recount.again("post");
        assertThat(store.counts()).isEqualTo(20);
        assertThat(store.due()).isEmpty();
    }

    @Test
    void theMoreThereIsToCountTheRarerItIsCounted() {
        assertThat(RecountPace.of(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RecountPace.of(1_000)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RecountPace.of(50_000)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RecountPace.of(1_000_000)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whatChangesWhileItIsCountedIsCountedOnceMore() {
        recount.changed("post");
        time.pass(Duration.ofSeconds(2));
        meanwhile = () -> {
            meanwhile = () -> {};
            facts++;
            recount.changed("post");
        };

        recount.changed("post");

        assertThat(store.counts()).isEqualTo(1);
        assertThat(store.due()).isPresent();
    }

    private static final class Time extends Clock {

        private Instant now = Instant.parse("2026-11-28T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A store of what is counted of one subject. */
    private static final class OneSubject implements CountStore<String, Long> {

        private @Nullable Known<Long> known;
        private @Nullable Instant due;

        long counts() {
            return find("").orElseThrow().counts();
        }

        Optional<Instant> due() {
            return Optional.ofNullable(due);
        }

        @Override
        public Optional<Known<Long>> find(String subject) {
            return Optional.ofNullable(known);
        }

        @Override
        public boolean add(String subject, Known<Long> first) {
            boolean isFirst = known == null;
            known = isFirst ? first : known;
            return isFirst;
        }

        @Override
        public boolean change(String subject, Known<Long> seen, Known<Long> next) {
            boolean asSeen = version() == seen.version();
            known = asSeen ? next : known;
            return asSeen;
        }

        @Override
        public void due(String subject, Instant at) {
            due = due == null || at.isBefore(due) ? at : due;
            find(subject).ifPresent(is -> known = new Known<>(is.counts(), is.countedAt(), is.version() + 1));
        }

        @Override
        public void settled(String subject, long version) {
            due = version() == version ? null : due;
        }

        @Override
        public long remove(String subject) {
            known = null;
            return 1;
        }

        private long version() {
            return find("").map(Known::version).orElse(0L);
        }
    }
}
