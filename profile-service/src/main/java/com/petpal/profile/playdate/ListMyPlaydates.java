package com.petpal.profile.playdate;

import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.ByTime;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.person.Visibility;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lists what somebody hosts and wants to come to and is not over, by when it starts: from their own shard, and from the list
 * {@code going:<userId>}, which may be a moment late and is held against the playdates.
 */
@Component
final class ListMyPlaydates {

    private static final String CURSOR = "my-playdates";
    private static final Comparator<Entry> BY_START = Comparator.comparing(
                    (Entry entry) -> entry.place().at())
            .thenComparing(entry -> entry.place().subject());

    private final PlaydateStore store;
    private final PlaydateLists lists;
    private final Visibility visibility;
    private final ShowPlaydates show;
    private final Clock clock;

    ListMyPlaydates(PlaydateStore store, PlaydateLists lists, Visibility visibility, ShowPlaydates show, Clock clock) {
        this.store = store;
        this.lists = lists;
        this.visibility = visibility;
        this.show = show;
        this.clock = clock;
    }

    /** One of a page, with the playdate unless it is gone or says otherwise. */
    private record Entry(ByTime place, Optional<Playdate> playdate) {

        static Entry of(Playdate playdate) {
            var at = new ByTime(
                    playdate.details().startsAt(), playdate.playdateId().toString());
            return new Entry(at, Optional.of(playdate));
        }
    }

    Page<PlaydateAnswer> list(UserId reader, PageRequest page) {
        Instant now = clock.instant();
        Optional<ByTime> after = page.cursor(CURSOR).map(cursor -> ByTime.parse(cursor, PlaydateId::parse));
        Stream<Entry> hosted =
                store.hostedBy(reader, now, after, page.limit() + 1).stream().map(Entry::of);
        Stream<Entry> going = going(reader, now, after, page.limit() + 1);
        List<Entry> found = Stream.concat(hosted, going)
                .sorted(BY_START)
                .limit(page.limit() + 1L)
                .toList();
        List<Entry> shown = found.stream().limit(page.limit()).toList();
        List<Playdate> playdates =
                shown.stream().flatMap(entry -> entry.playdate().stream()).toList();
        return new Page<>(
                show.all(reader, playdates),
                found.size() > shown.size() ? shown.getLast().place().cursor(CURSOR) : null);
    }

    private Stream<Entry> going(UserId reader, Instant now, Optional<ByTime> after, int limit) {
        List<Listing> entries = lists.page(
                reader,
                PlaydateRules.earliestStart(now),
                after.map(last -> PlaydateLists.going(reader, last.at(), last.subject())),
                limit);
        Map<String, Playdate> found = found(entries);
        Set<UserId> met = visibility.met(
                reader, found.values().stream().map(Playdate::hostId).toList());
        return entries.stream().map(entry -> {
            Optional<Playdate> playdate = Optional.ofNullable(found.get(entry.subject()));
            if (playdate.isEmpty()) {
                lists.remove(entry);
            }
            return new Entry(
                    ByTime.of(entry),
                    playdate.filter(it -> met.contains(it.hostId()))
                            .filter(it -> PlaydateLists.isListed(it, entry))
                            .filter(it -> !it.isOver(now)));
        });
    }

    private Map<String, Playdate> found(List<Listing> entries) {
        List<PlaydateId> ids =
                entries.stream().map(entry -> PlaydateId.parse(entry.subject())).toList();
        // A page of one hundred asks for one more.
        return Stream.of(ids.subList(0, ids.size() / 2), ids.subList(ids.size() / 2, ids.size()))
                .flatMap(half -> store.findAll(half).stream())
                .collect(Collectors.toMap(it -> it.playdateId().toString(), Function.identity()));
    }
}
