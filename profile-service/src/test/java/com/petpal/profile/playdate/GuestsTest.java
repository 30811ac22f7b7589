package com.petpal.profile.playdate;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverPeopleDoEveryPlaceIsTakenByThoseWhoAskedFirst(long seed) {
        var random = new Random(seed);
        Guests guests = Guests.NOBODY;
        int capacity = 2;
        for (int step = 0; step < 500; step++) {
            var somebody = new UserId(random.nextInt(30));
            if (random.nextInt(20) == 0) {
                capacity++;
            }
            guests = (random.nextBoolean() ? guests.with(somebody, List.of(), NOW) : guests.without(somebody))
                    .filled(capacity);

            int room = Math.min(capacity, guests.rsvps().size());
            assertThat(guests.going()).isEqualTo(guests.rsvps().subList(0, room));
            assertThat(guests.rsvps()).extracting(Rsvp::number).isSorted().doesNotHaveDuplicates();
            assertThat(guests.rsvps()).extracting(Rsvp::userId).doesNotHaveDuplicates();
        }
    }

    @Test
    void whoeverComesBackStandsAtTheEnd() {
        var ada = new UserId(1);
        var ben = new UserId(2);
        var chi = new UserId(3);
        Guests guests = Guests.NOBODY;
        for (UserId one : List.of(ada, ben, chi)) {
            guests = guests.with(one, List.of(), NOW).filled(2);
        }

        Guests again = guests.without(ada).filled(2).with(ada, List.of(), NOW).filled(2);

        assertThat(again.going()).extracting(Rsvp::userId).containsExactly(ben, chi);
        assertThat(again.waitlisted()).extracting(Rsvp::userId).containsExactly(ada);
    }
}
