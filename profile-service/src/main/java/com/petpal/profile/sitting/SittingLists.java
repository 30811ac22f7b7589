package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
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
 * The lists that sitting requests stand in: {@code nearby:sitting:<level>:<cell>} while they are open, and
 * {@code claimed:<userId>} of whoever sits until they go. A change notes in the request where it may not stand as it should.
 */
@Component
final class SittingLists {

    static final String NEARBY = "sitting";

    private static final String CLAIMED = "claimed:";

    private final Listings listings;
    private final NotedLists<SittingId, SittingRequest> noted;

    SittingLists(Listings listings, SittingStore store) {
        this.listings = listings;
        this.noted =
                new NotedLists<>(listings, store::find, store::crossOut, SittingRequest::relist, SittingLists::entries);
    }

    /** An entry of somebody's list: what they sit, by when it begins. */
    static Listing claimed(UserId userId, Instant from, String sittingId) {
        return new Listing(CLAIMED + userId, ByTime.earliestFirst(from), sittingId);
    }

    /** Where it has to stand, by list and sort key. */
    private static Map<String, Listing> entries(SittingRequest request) {
        String subject = request.sittingId().toString();
        Location cell = request.cell();
        Stream<Listing> nearby = request.state() == SittingRequest.State.OPEN
                ? Neighbourhood.entriesAt(NEARBY, cell, subject)
                : Stream.empty();
        Stream<Listing> claimed = Optional.ofNullable(request.claim()).stream()
                .map(claim -> claimed(claim.sitterId(), request.details().from(), subject));
        return ListingNotes.byNote(Stream.concat(nearby, claimed));
    }

    /** A request that is to be stored for the first time, with a note of where it is not listed yet. */
    static SittingRequest noted(SittingRequest fresh) {
        return fresh.relisting(entries(fresh).keySet());
    }

    /** What a request becomes, with a note of where it stands differently now. */
    static SittingRequest noted(SittingRequest before, SittingRequest after) {
        return after.relisting(ListingNotes.of(before.relist(), entries(before), entries(after)));
    }

    /** The same without a note of one person, whose whole list goes. */
    static SittingRequest notedWithout(UserId userId, SittingRequest before, SittingRequest after) {
        SittingRequest noted = noted(before, after);
        return noted.relisting(noted.relist().stream()
                .filter(note -> !note.startsWith(CLAIMED + userId))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whose lists are named in notes. */
    static Stream<UserId> sittersOf(Collection<String> notes) {
        return ListingNotes.lists(notes, CLAIMED).map(UserId::parse);
    }

    /** Whether somebody's list says this of the request as it is now. */
    static boolean isListed(SittingRequest request, Listing entry) {
        return entries(request).containsKey(ListingNotes.note(entry));
    }

    List<Listing> page(UserId userId, Optional<Listing> after, int limit) {
        return listings.fresh(CLAIMED + userId, "", after.map(Listing::id), limit);
    }

    /** Puts right what is noted, and looks again: news that overtook each other end in what is true. */
    void update(SittingId sittingId) {
        noted.update(sittingId);
    }

    /** Lists it wherever it has to stand, whatever is noted. */
    void rebuild(SittingRequest request) {
        noted.rebuild(request.sittingId(), request);
    }

    /** Takes a request that is about to go out of all lists. */
    void remove(SittingRequest request) {
        noted.remove(request.sittingId(), request);
    }

    /** An entry of something that is not there any more and never will be. */
    void remove(Listing entry) {
        listings.remove(entry);
    }

    /** Erases somebody: their list, and whatever lists what they asked for. */
    void removeAllOf(UserId userId) {
        listings.removeList(CLAIMED + userId);
        listings.removeSubjectsOf(userId);
    }

    boolean areMissing() {
        return listings.isEmpty();
    }
}
