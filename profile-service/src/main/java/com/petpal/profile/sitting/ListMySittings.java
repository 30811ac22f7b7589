package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.ByTime;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.person.Visibility;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lists what somebody asks for, from their own shard, and what they claimed, from the list {@code claimed:<userId>}, which may be a
 * moment late and is held against the requests. Both by when they begin, and until they go.
 */
@Component
final class ListMySittings {

    private static final String MINE = "my-sitting-requests";
    private static final String CLAIMED = "my-sittings";

    private final SittingStore store;
    private final SittingLists lists;
    private final Visibility visibility;
    private final ShowSittings show;
    private final Clock clock;

    ListMySittings(SittingStore store, SittingLists lists, Visibility visibility, ShowSittings show, Clock clock) {
        this.store = store;
        this.lists = lists;
        this.visibility = visibility;
        this.show = show;
        this.clock = clock;
    }

    Page<SittingAnswer> mine(UserId owner, PageRequest page) {
        Optional<ByTime> after = after(page, MINE);
        List<SittingRequest> found = store.of(owner, after, page.limit() + 1);
        List<SittingRequest> shown = found.stream().limit(page.limit()).toList();
        return new Page<>(
                show.all(owner, shown),
                found.size() > shown.size() ? at(shown.getLast()).cursor(MINE) : null);
    }

    Page<SittingAnswer> claimed(UserId sitter, PageRequest page) {
        Optional<ByTime> after = after(page, CLAIMED);
        List<Listing> found = lists.page(
                sitter, after.map(last -> SittingLists.claimed(sitter, last.at(), last.subject())), page.limit() + 1);
        List<Listing> some = found.stream().limit(page.limit()).toList();
        return new Page<>(
                show.all(sitter, theirs(sitter, some)),
                found.size() > some.size() ? ByTime.of(some.getLast()).cursor(CLAIMED) : null);
    }

    private List<SittingRequest> theirs(UserId sitter, List<Listing> entries) {
        Instant now = clock.instant();
        Map<String, SittingRequest> requests =
                store
                        .findAll(entries.stream()
                                .map(entry -> SittingId.parse(entry.subject()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(request -> request.sittingId().toString(), Function.identity()));
        Set<UserId> met = visibility.met(
                sitter, requests.values().stream().map(SittingRequest::ownerId).toList());
        entries.stream().filter(entry -> !requests.containsKey(entry.subject())).forEach(lists::remove);
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(requests.get(entry.subject()))
                        .filter(request -> SittingLists.isListed(request, entry))
                        .stream())
                .filter(request -> met.contains(request.ownerId()))
                .filter(request -> request.state(now) != SittingRequest.State.OPEN
                        && request.state(now) != SittingRequest.State.EXPIRED)
                .toList();
    }

    private static ByTime at(SittingRequest request) {
        return new ByTime(request.details().from(), request.sittingId().toString());
    }

    private static Optional<ByTime> after(PageRequest page, String list) {
        return page.cursor(list).map(cursor -> ByTime.parse(cursor, SittingId::parse));
    }
}
