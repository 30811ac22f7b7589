package com.petpal.feed.explore;

import com.petpal.platform.identity.PostId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Works out what a place is about, from the posts in its listing as they are now, and tidies the listing. */
@Component
class WorkOutPlace {

    /** So many posts come in by their voices once a place is thinned out. */
    private static final int FEW = 500;

    private final Candidates candidates;
    private final LookAtPosts lookAtPosts;
    private final Rank rank;
    private final ExploreStore store;
    private final Exploration exploration;
    private final Window window;
    private final ExploreSettings settings;

    WorkOutPlace(
            Candidates candidates,
            LookAtPosts lookAtPosts,
            Rank rank,
            ExploreStore store,
            Exploration exploration,
            Window window,
            ExploreSettings settings) {
        this.candidates = candidates;
        this.lookAtPosts = lookAtPosts;
        this.rank = rank;
        this.store = store;
        this.exploration = exploration;
        this.window = window;
        this.settings = settings;
    }

    /** Again, or by several at once, is harmless: each looks at what is. */
    void workOut(Place place) {
        Entry entry = store.find(place).map(Explored::entry).orElse(Entry.FREE);
        List<PostId> listed = candidates.of(place);
        List<PostId> young = listed.stream().filter(window::holds).toList();
        LookAtPosts.Seen seen = lookAtPosts.in(place, young);
        List<Candidate> let = seen.open().stream()
                .filter(one -> entry.lets(one.author(), one.reactions()))
                .toList();
        Set<PostId> stay = new HashSet<>(seen.hidden());
        let.forEach(one -> stay.add(one.id()));
        listed.stream().filter(id -> !stay.contains(id)).forEach(id -> candidates.remove(place, id));
        if (stay.isEmpty()) {
            store.forget(place, candidates.remembered(), window.next(place));
        } else {
            Rank.Ranked hottest = rank.of(let, entry);
            Entry next = next(entry, let, listed.size());
            store.keep(place, new Explored(hottest.posts(), hottest.tags(), next), window.next(place));
        }
        exploration.forget(List.of(place));
    }

    private Entry next(Entry entry, List<Candidate> let, int listed) {
        if (listed > settings.crowd()) {
            long enough = let.stream()
                            .map(Candidate::reactions)
                            .sorted(Comparator.reverseOrder())
                            .skip(Math.min(FEW, settings.crowd() / 3))
                            .findFirst()
                            .orElse(0L)
                    + 1;
            return entry.narrower(enough);
        }
        return listed < settings.crowd() / 5 && !entry.equals(Entry.FREE) ? entry.wider() : entry;
    }
}
