package com.petpal.profile.playdate;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.playdate.Rsvp.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who goes to a playdate, and who waits for somebody to stay away. Each is in it once, in the order in which they asked.
 *
 * @param lastNumber of the last who asked, whether they are still in it or not
 */
record Guests(List<Rsvp> rsvps, long lastNumber) {

    static final Guests NOBODY = new Guests(List.of(), 0);

    Guests(@Nullable List<Rsvp> rsvps, long lastNumber) {
        this.rsvps = rsvps == null ? List.of() : List.copyOf(rsvps);
        this.lastNumber = lastNumber;
    }

    List<Rsvp> going() {
        return in(State.GOING);
    }

    List<Rsvp> waitlisted() {
        return in(State.WAITLISTED);
    }

    private List<Rsvp> in(State state) {
        return rsvps.stream().filter(rsvp -> rsvp.state() == state).toList();
    }

    Optional<Rsvp> find(UserId userId) {
        return rsvps.stream().filter(rsvp -> rsvp.userId().equals(userId)).findFirst();
    }

    /** The same with somebody at the end of those who wait, or with other pets of theirs where they are. */
    Guests with(UserId userId, List<PetId> petIds, Instant now) {
        if (find(userId).isPresent()) {
            return new Guests(
                    rsvps.stream()
                            .map(rsvp -> rsvp.userId().equals(userId) ? rsvp.with(petIds) : rsvp)
                            .toList(),
                    lastNumber);
        }
        var last = new Rsvp(userId, State.WAITLISTED, lastNumber + 1, petIds, now);
        return new Guests(Stream.concat(rsvps.stream(), Stream.of(last)).toList(), lastNumber + 1);
    }

    Guests without(UserId userId) {
        return new Guests(
                rsvps.stream().filter(rsvp -> !rsvp.userId().equals(userId)).toList(), lastNumber);
    }

    Guests withoutPetsOf(UserId home) {
        return new Guests(rsvps.stream().map(rsvp -> rsvp.withoutPetsOf(home)).toList(), lastNumber);
    }

    /** The same with whoever waited longest in the places that are free. */
    Guests filled(int capacity) {
        int free = capacity - going().size();
        List<Long> lucky =
                waitlisted().stream().limit(Math.max(0, free)).map(Rsvp::number).toList();
        return lucky.isEmpty()
                ? this
                : new Guests(
                        rsvps.stream()
                                .map(rsvp -> lucky.contains(rsvp.number()) ? rsvp.as(State.GOING) : rsvp)
                                .toList(),
                        lastNumber);
    }
}
