package com.petpal.profile.playdate;

import com.petpal.platform.identity.OwnedId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A playdate.
 *
 * @param cancelled by its host, or for good by moderators; shown to those who wanted to come
 * @param hiddenBy the reports for which moderators keep it from others; for those who wanted to come it is as if it were cancelled
 * @param over whether it was taken out of what is near a place, which happens a little after its end
 * @param dueAt when it has to be looked at: at its end, and when it goes
 * @param relist where in lists it may not stand as it should; see {@link PlaydateLists}
 * @param edition counts what its host changed; the entity tag, so that whoever wants to come makes no edit stale
 * @param version counts changes of any kind
 */
record Playdate(
        PlaydateId playdateId,
        PlaydateDetails details,
        Guests guests,
        boolean cancelled,
        Set<String> hiddenBy,
        boolean over,
        Instant dueAt,
        Set<String> relist,
        long edition,
        long version) {

    /** How long what is over is kept. */
    static final Duration KEPT = Duration.ofDays(30);

    Playdate {
        hiddenBy = Set.copyOf(hiddenBy);
        relist = Set.copyOf(relist);
    }

    static Playdate fresh(PlaydateId playdateId, PlaydateDetails details) {
        return new Playdate(
                playdateId, details, Guests.NOBODY, false, Set.of(), false, details.endsAt(), Set.of(), 1, 1);
    }

    UserId hostId() {
        return playdateId.home();
    }

    boolean isHostedBy(UserId somebody) {
        return hostId().equals(somebody);
    }

    boolean isOver(Instant now) {
        return over || !details.endsAt().isAfter(now);
    }

    boolean hidden() {
        return !hiddenBy.isEmpty();
    }

    /** Whether it does not take place, as far as is known now. */
    boolean isCalledOff() {
        return cancelled || hidden();
    }

    Optional<Rsvp> rsvp(UserId userId) {
        return guests.find(userId);
    }

    /** Whether somebody is to know where exactly it is. */
    boolean isRevealedTo(UserId reader) {
        return isHostedBy(reader)
                || (!isCalledOff()
                        && rsvp(reader)
                                .filter(rsvp -> rsvp.state() == Rsvp.State.GOING)
                                .isPresent());
    }

    Playdate with(UserId guest, List<PetId> petIds, Instant now) {
        return next(guests.with(guest, petIds, now).filled(details.capacity()));
    }

    /** Whoever waited longest gets a place that comes free, as long as there is something to come to. */
    Playdate without(Collection<UserId> gone) {
        Guests others = guests;
        for (UserId userId : gone) {
            others = others.without(userId);
        }
        return next(cancelled || over ? others : others.filled(details.capacity()));
    }

    /** The same without anything of somebody who is erased. */
    Playdate forgetting(UserId userId) {
        Playdate others = without(Set.of(userId));
        return new Playdate(
                playdateId,
                details.withoutPetsOf(userId),
                others.guests.withoutPetsOf(userId),
                cancelled,
                hiddenBy,
                over,
                dueAt,
                relist,
                edition,
                others.version);
    }

    Playdate edited(PlaydateDetails changed) {
        return new Playdate(
                playdateId,
                changed,
                guests.filled(changed.capacity()),
                cancelled,
                hiddenBy,
                over,
                changed.endsAt(),
                relist,
                edition + 1,
                version + 1);
    }

    Playdate cancel() {
        return new Playdate(playdateId, details, guests, true, hiddenBy, over, dueAt, relist, edition + 1, version + 1);
    }

    /** The same, kept from others for these reasons. */
    Playdate hiddenFor(Set<String> reasons) {
        return new Playdate(playdateId, details, guests, cancelled, reasons, over, dueAt, relist, edition, version + 1);
    }

    /** Cancelled for good, without anything that its host wrote. */
    Playdate removed() {
        return new Playdate(
                playdateId,
                details.withoutText(),
                guests,
                true,
                hiddenBy,
                over,
                dueAt,
                relist,
                edition + 1,
                version + 1);
    }

    Playdate ended(Instant now) {
        return new Playdate(
                playdateId, details, guests, cancelled, hiddenBy, true, now.plus(KEPT), relist, edition, version + 1);
    }

    Playdate relisting(Set<String> places) {
        return new Playdate(playdateId, details, guests, cancelled, hiddenBy, over, dueAt, places, edition, version);
    }

    /** Everybody whom it names beside its host: what they are found by when they are erased. */
    Set<UserId> people() {
        Stream<UserId> guestIds = guests.rsvps().stream().map(Rsvp::userId);
        Stream<UserId> homes = Stream.concat(
                        details.petIds().stream(), guests.rsvps().stream().flatMap(rsvp -> rsvp.petIds().stream()))
                .map(OwnedId::home);
        return Stream.of(guestIds, homes, PlaydateLists.guestsOf(relist))
                .flatMap(people -> people)
                .filter(Predicate.not(this::isHostedBy))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Playdate next(Guests now) {
        return new Playdate(playdateId, details, now, cancelled, hiddenBy, over, dueAt, relist, edition, version + 1);
    }
}
