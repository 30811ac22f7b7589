package com.petpal.profile.sitting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.petpal.platform.identity.OwnedId;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.place.Location;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sitting request.
 *
 * @param state as it was written last; {@link #state(Instant)} says what it is by now
 * @param fence the number of the latest claim, 0 before the first; it only grows
 * @param claim the latest, until it is handed back or others get to claim
 * @param dueAt when it has to be looked at: the next ring, the end of a claim, of the sitting, or of its keeping
 * @param relist where in lists it may not stand as it should; see {@link SittingLists}
 * @param version counts changes; the entity tag
 */
record SittingRequest(
        SittingId sittingId,
        SittingDetails details,
        State state,
        long fence,
        @Nullable Claim claim,
        Alerting alerting,
        Instant dueAt,
        Set<String> relist,
        long version) {

    /** How long what is over is kept. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Where it is with a request. */
    enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("claimed")
        CLAIMED,
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonProperty("expired")
        EXPIRED;

        boolean isOver() {
            return this != OPEN && this != CLAIMED;
        }
    }

    SittingRequest {
        relist = Set.copyOf(relist);
    }

    static SittingRequest fresh(SittingId sittingId, SittingDetails details, Instant now) {
        return new SittingRequest(sittingId, details, State.OPEN, 0, null, Alerting.from(now), now, Set.of(), 1);
    }

    UserId ownerId() {
        return sittingId.home();
    }

    boolean isOwnedBy(UserId somebody) {
        return ownerId().equals(somebody);
    }

    /** The only place that anything is worked out from. */
    Location cell() {
        return details.place().location();
    }

    /** What it is by now, though no timer may have looked yet. */
    State state(Instant now) {
        if (state.isOver()) {
            return state;
        }
        if (!details.to().isAfter(now)) {
            return holdsToTheEnd() ? State.COMPLETED : State.EXPIRED;
        }
        return claim != null && claim.expiresAt().isAfter(now) ? State.CLAIMED : State.OPEN;
    }

    /** A claim that nobody had to confirm any more is a sitting that took place. */
    private boolean holdsToTheEnd() {
        return claim != null && !claim.expiresAt().isBefore(details.to());
    }

    /** Whether this is who claimed it last, whatever became of it. */
    boolean isClaimedBy(UserId somebody) {
        return claim != null && claim.sitterId().equals(somebody);
    }

    /** The claim of somebody that holds now: in this time alone they know where it is, and what is on the care card. */
    Optional<Claim> heldBy(UserId somebody, Instant now) {
        return state(now) == State.CLAIMED
                ? Optional.ofNullable(claim).filter(held -> held.sitterId().equals(somebody))
                : Optional.empty();
    }

    boolean isRevealedTo(UserId reader, Instant now) {
        return isOwnedBy(reader) || heldBy(reader, now).isPresent();
    }

    SittingRequest claimed(UserId sitter, Instant expiresAt, Instant now) {
        var held = new Claim(sitter, now, earlier(expiresAt, details.to()));
        return new SittingRequest(
                sittingId,
                details,
                State.CLAIMED,
                fence + 1,
                held,
                alerting.resting(),
                held.expiresAt(),
                relist,
                version + 1);
    }

    /** The same claim, and it holds to the end. */
    SittingRequest confirmed(Claim held) {
        var confirmed = new Claim(held.sitterId(), held.at(), details.to());
        return new SittingRequest(
                sittingId, details, state, fence, confirmed, alerting, details.to(), relist, version + 1);
    }

    /** Open again, and whoever is near hears of it, but those who do not want it. */
    SittingRequest released(Set<UserId> hushed, Instant now) {
        return new SittingRequest(
                sittingId, details, State.OPEN, fence, null, alerting.again(now, hushed), now, relist, version + 1);
    }

    SittingRequest ended(State how, Instant now) {
        return new SittingRequest(
                sittingId,
                details,
                how,
                fence,
                how == State.EXPIRED ? null : claim,
                alerting.over(),
                now.plus(KEPT),
                relist,
                version + 1);
    }

    SittingRequest spread(Alerting farther) {
        Instant next = farther.nextAt();
        return new SittingRequest(
                sittingId,
                details,
                state,
                fence,
                claim,
                farther,
                next == null ? details.to() : earlier(next, details.to()),
                relist,
                version + 1);
    }

    /** The same without anything of somebody who is erased. */
    SittingRequest forgetting(UserId userId, Instant now) {
        SittingRequest others = this;
        if (isClaimedBy(userId)) {
            others = state == State.CLAIMED ? released(Set.of(), now) : without();
        }
        return new SittingRequest(
                sittingId,
                details.withoutPetsOf(userId),
                others.state,
                fence,
                others.claim,
                others.alerting.without(userId),
                others.dueAt,
                relist,
                version + 1);
    }

    private SittingRequest without() {
        return new SittingRequest(sittingId, details, state, fence, null, alerting, dueAt, relist, version);
    }

    SittingRequest relisting(Set<String> places) {
        return new SittingRequest(sittingId, details, state, fence, claim, alerting, dueAt, places, version);
    }

    /** Everybody whom it names beside its owner: what they are found by when they are erased. */
    Set<UserId> people() {
        Stream<UserId> sitter = Optional.ofNullable(claim).map(Claim::sitterId).stream();
        Stream<UserId> homes = details.petIds().stream().map(OwnedId::home);
        return Stream.of(sitter, homes, alerting.told().stream(), SittingLists.sittersOf(relist))
                .flatMap(people -> people)
                .filter(Predicate.not(this::isOwnedBy))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
