package com.petpal.profile.sitting;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.nearby.Neighbourhood;
import com.petpal.profile.nearby.ReadLists;
import com.petpal.profile.nearby.SittersNear;
import com.petpal.profile.person.Visibility;
import com.petpal.profile.place.Location;
import com.petpal.profile.sitting.SittingProblem.SittersOnly;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds open requests near a place for a sitter: those they come as far as, of owners who share with them. By id, so pages neither lose
 * nor repeat any, and a page costs at most {@value #ROUNDS} times nine short reads and one of {@value #AT_ONCE} requests.
 */
@Component
final class FindSittings {

    private static final String CURSOR = "nearby-sitting";
    private static final int ROUNDS = 3;
    private static final int AT_ONCE = 100;

    private final ReadLists lists;
    private final SittingStore store;
    private final Visibility visibility;
    private final SittersNear sitters;
    private final ShowSittings show;
    private final Clock clock;

    FindSittings(
            ReadLists lists,
            SittingStore store,
            Visibility visibility,
            SittersNear sitters,
            ShowSittings show,
            Clock clock) {
        this.lists = lists;
        this.store = store;
        this.visibility = visibility;
        this.sitters = sitters;
        this.show = show;
        this.clock = clock;
    }

    /** @param withinKm the upper end of a band, worked out from cells: 2, 5, 10, 25 or 50 */
    record NearbySitting(SittingAnswer request, int withinKm) {}

    /** @throws SittersOnly if the viewer would take none */
    Page<NearbySitting> near(UserId viewer, Neighbourhood around, PageRequest page) {
        Predicate<Location> reach = sitters.reach(viewer).orElseThrow(SittersOnly::new);
        List<String> names = around.lists(SittingLists.NEARBY);
        var found = new ArrayList<SittingRequest>();
        Optional<String> at = Optional.of(page.cursor(CURSOR).orElse(""));
        for (int round = 0; round < ROUNDS && at.isPresent() && found.size() < page.limit(); round++) {
            ReadLists.Part part = lists.after(names, at.get());
            List<String> near = listedIn(around, part.entries());
            List<String> some = near.stream().limit(AT_ONCE).toList();
            List<SittingRequest> visible = visible(viewer, around, reach, some);
            int room = page.limit() - found.size();
            found.addAll(visible.subList(0, Math.min(room, visible.size())));
            if (visible.size() > room) {
                at = Optional.of(found.getLast().sittingId().toString());
            } else {
                at = near.size() > some.size() ? Optional.of(some.getLast()) : part.end();
            }
        }
        Map<SittingId, Integer> bands = bands(around, found);
        List<NearbySitting> items = show.all(viewer, found).stream()
                .map(answer -> new NearbySitting(answer, bands.getOrDefault(answer.sittingId(), Neighbourhood.MOST_KM)))
                .toList();
        return new Page<>(items, at.map(last -> Cursor.encode(CURSOR, last)).orElse(null));
    }

    private static List<String> listedIn(Neighbourhood around, List<Listing> entries) {
        return entries.stream()
                .filter(entry -> Neighbourhood.placeOf(entry)
                        .filter(place -> around.bandOf(place).isPresent())
                        .isPresent())
                .map(Listing::subject)
                .distinct()
                .toList();
    }

    /** What a list says is held against the request: whether it is open still. */
    private List<SittingRequest> visible(
            UserId viewer, Neighbourhood around, Predicate<Location> reach, List<String> subjects) {
        Instant now = clock.instant();
        List<SittingId> ids = subjects.stream().map(SittingId::parse).toList();
        Map<String, SittingRequest> requests = store.findAll(ids).stream()
                .filter(request -> request.state(now) == SittingRequest.State.OPEN && !request.isOwnedBy(viewer))
                .filter(request -> around.bandOf(request.cell()).isPresent() && reach.test(request.cell()))
                .collect(Collectors.toMap(request -> request.sittingId().toString(), Function.identity()));
        Set<UserId> owners = visibility.readable(
                viewer, requests.values().stream().map(SittingRequest::ownerId).toList());
        return subjects.stream()
                .flatMap(subject -> Optional.ofNullable(requests.get(subject)).stream())
                .filter(request -> owners.contains(request.ownerId()))
                .toList();
    }

    private static Map<SittingId, Integer> bands(Neighbourhood around, List<SittingRequest> requests) {
        return requests.stream()
                .collect(Collectors.toMap(
                        SittingRequest::sittingId,
                        request -> around.bandOf(request.cell()).orElse(Neighbourhood.MOST_KM)));
    }
}
