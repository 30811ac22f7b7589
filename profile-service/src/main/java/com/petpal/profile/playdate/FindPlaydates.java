package com.petpal.profile.playdate;

import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.nearby.Neighbourhood;
import com.petpal.profile.nearby.ReadLists;
import com.petpal.profile.person.Visibility;
import com.petpal.profile.place.Location;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds playdates near a place, of hosts who share with the viewer. By id, so host by host: pages neither lose nor repeat any, and
 * a page costs at most {@value #ROUNDS} times nine short reads and one of {@value #AT_ONCE} playdates.
 */
@Component
final class FindPlaydates {

    private static final String CURSOR = "nearby-playdates";
    private static final int ROUNDS = 3;
    private static final int AT_ONCE = 100;

    private final ReadLists lists;
    private final PlaydateStore store;
    private final Visibility visibility;
    private final ShowPlaydates show;
    private final Clock clock;

    FindPlaydates(ReadLists lists, PlaydateStore store, Visibility visibility, ShowPlaydates show, Clock clock) {
        this.lists = lists;
        this.store = store;
        this.visibility = visibility;
        this.show = show;
        this.clock = clock;
    }

    /** @param withinKm the upper end of a band, worked out from cells: 2, 5, 10, 25 or 50 */
    record NearbyPlaydate(PlaydateAnswer playdate, int withinKm) {}

    Page<NearbyPlaydate> near(UserId viewer, Neighbourhood around, PageRequest page) {
        List<String> names = around.lists(PlaydateLists.NEARBY);
        var found = new ArrayList<Playdate>();
        Optional<String> at = Optional.of(page.cursor(CURSOR).orElse(""));
        for (int round = 0; round < ROUNDS && at.isPresent() && found.size() < page.limit(); round++) {
            ReadLists.Part part = lists.after(names, at.get());
            List<String> near = near(around, part.entries());
            List<String> some = near.stream().limit(AT_ONCE).toList();
            List<Playdate> visible = visible(viewer, around, some);
            int room = page.limit() - found.size();
            found.addAll(visible.subList(0, Math.min(room, visible.size())));
            if (visible.size() > room) {
                at = Optional.of(found.getLast().playdateId().toString());
            } else {
                at = near.size() > some.size() ? Optional.of(some.getLast()) : part.end();
            }
        }
        Map<PlaydateId, Integer> bands = bands(around, found);
        List<NearbyPlaydate> items = show.all(viewer, found).stream()
                .map(answer ->
                        new NearbyPlaydate(answer, bands.getOrDefault(answer.playdateId(), Neighbourhood.MOST_KM)))
                .toList();
        return new Page<>(items, at.map(last -> Cursor.encode(CURSOR, last)).orElse(null));
    }

    private static List<String> near(Neighbourhood around, List<Listing> entries) {
        return entries.stream()
                .filter(entry -> Neighbourhood.placeOf(entry)
                        .filter(place -> around.bandOf(place).isPresent())
                        .isPresent())
                .map(Listing::subject)
                .distinct()
                .toList();
    }

    /** What a list says is held against the playdate: where it is now, and whether it takes place. */
    private List<Playdate> visible(UserId viewer, Neighbourhood around, List<String> subjects) {
        Instant now = clock.instant();
        List<PlaydateId> ids = subjects.stream().map(PlaydateId::parse).toList();
        Map<String, Playdate> playdates = store.findAll(ids).stream()
                .filter(playdate -> !playdate.isCalledOff() && !playdate.isOver(now))
                .filter(playdate -> around.bandOf(place(playdate)).isPresent())
                .collect(Collectors.toMap(playdate -> playdate.playdateId().toString(), Function.identity()));
        Set<UserId> hosts = visibility.readable(
                viewer, playdates.values().stream().map(Playdate::hostId).toList());
        return subjects.stream()
                .flatMap(subject -> Optional.ofNullable(playdates.get(subject)).stream())
                .filter(playdate -> hosts.contains(playdate.hostId()))
                .toList();
    }

    private static Map<PlaydateId, Integer> bands(Neighbourhood around, List<Playdate> playdates) {
        return playdates.stream()
                .collect(Collectors.toMap(
                        Playdate::playdateId,
                        playdate -> around.bandOf(place(playdate)).orElse(Neighbourhood.MOST_KM)));
    }

    /** Snapped before anything is worked out from it. */
    private static Location place(Playdate playdate) {
        return playdate.details().place().location();
    }
}
