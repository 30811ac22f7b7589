package com.petpal.profile.playdate;

import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.ByTime;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.ListingNotes;
import com.petpal.platform.listing.Listings;
import com.petpal.platform.listing.NotedLists;
import com.petpal.profile.nearby.Neighbourhood;
import com.petpal.profile.place.Location;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The lists that playdates stand in: {@code nearby:playdates:<level>:<cell>} until they are over or cancelled, and
 * {@code going:<userId>} of everybody who wants to come until they go.
 *
 * <p>A change notes in the playdate itself, in the same write, where it may not stand as it should any more ({@code relist}): so whoever
 * is killed, and wherever, what has to be put right is known, and one of a hundred guests costs one entry and not a hundred.
 */
@Component
final class PlaydateLists {

    static final String NEARBY = "playdates";

    private static final String GOING = "going:";

    private final Listings listings;
    private final NotedLists<PlaydateId, Playdate> noted;

    PlaydateLists(Listings listings, PlaydateStore store) {
        this.listings = listings;
        this.noted = new NotedLists<>(listings, store::find, store::crossOut, Playdate::relist, PlaydateLists::entries);
    }

    /** An entry of somebody's list: the playdates they want to come to, by when they start. */
    static Listing going(UserId userId, Instant startsAt, String playdateId) {
        return new Listing(GOING + userId, ByTime.earliestFirst(startsAt), playdateId);
    }

    /** Where it has to stand, by list and sort key. */
    private static Map<String, Listing> entries(Playdate playdate) {
        String subject = playdate.playdateId().toString();
        Instant startsAt = playdate.details().startsAt();
        Location place = playdate.details().place().location();
        Stream<Listing> nearby = playdate.isCalledOff() || playdate.over()
                ? Stream.empty()
                : Neighbourhood.entriesAt(NEARBY, place, subject);
        Stream<Listing> going = playdate.guests().rsvps().stream().map(rsvp -> going(rsvp.userId(), startsAt, subject));
        return ListingNotes.byNote(Stream.concat(nearby, going));
    }

    /** A playdate that is to be stored for the first time, with a note of where it is not listed yet. */
    static Playdate noted(Playdate fresh) {
        return fresh.relisting(entries(fresh).keySet());
    }

    /** What a playdate becomes, with a note of where it stands differently now. */
    static Playdate noted(Playdate before, Playdate after) {
        return after.relisting(ListingNotes.of(before.relist(), entries(before), entries(after)));
    }

    /** The same without a note of one person, whose whole list goes. */
    static Playdate notedWithout(UserId userId, Playdate before, Playdate after) {
        Playdate noted = noted(before, after);
        return noted.relisting(noted.relist().stream()
                .filter(note -> !note.startsWith(GOING + userId))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whose lists are named in notes. */
    static Stream<UserId> guestsOf(Collection<String> notes) {
        return ListingNotes.lists(notes, GOING).map(UserId::parse);
    }

    /** Whether somebody's list says this of the playdate as it is now. */
    static boolean isListed(Playdate playdate, Listing entry) {
        return entries(playdate).containsKey(ListingNotes.note(entry));
    }

    List<Listing> page(UserId userId, Instant from, Optional<Listing> after, int limit) {
        Listing start = after.orElseGet(() -> going(userId, from, ""));
        return listings.fresh(GOING + userId, "", Optional.of(start.id()), limit);
    }

    /** Puts right what is noted, and looks again: news that overtook each other end in what is true. */
    void update(PlaydateId playdateId) {
        noted.update(playdateId);
    }

    /** Lists it wherever it has to stand, whatever is noted. */
    void rebuild(Playdate playdate) {
        noted.rebuild(playdate.playdateId(), playdate);
    }

    /** Takes a playdate that is about to go out of all lists. */
    void remove(Playdate playdate) {
        noted.remove(playdate.playdateId(), playdate);
    }

    /** An entry of something that is not there any more and never will be. */
    void remove(Listing entry) {
        listings.remove(entry);
    }

    /** Erases somebody: their list, and whatever lists what they hosted. */
    void removeAllOf(UserId userId) {
        listings.removeList(GOING + userId);
        listings.removeSubjectsOf(userId);
    }

    boolean areMissing() {
        return listings.isEmpty();
    }
}
