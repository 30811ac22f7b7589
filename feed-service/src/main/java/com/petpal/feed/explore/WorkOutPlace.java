package com.petpal.feed.explore;

import com.petpal.platform.identity.PostId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Works out what a place is about, from the posts in its listing as they are now, and tidies the listing. */
@Component
class WorkOutPlace {

    private final Candidates candidates;
    private final LookAtPosts lookAtPosts;
    private final Rank rank;
    private final ExploreStore store;
    private final Exploration exploration;
    private final Window window;
    private final Crowd crowd;

    WorkOutPlace(
            Candidates candidates,
            LookAtPosts lookAtPosts,
            Rank rank,
            ExploreStore store,
            Exploration exploration,
            Window window,
            Crowd crowd) {
        this.candidates = candidates;
        this.lookAtPosts = lookAtPosts;
        this.rank = rank;
        this.store = store;
        this.exploration = exploration;
        this.window = window;
        this.crowd = crowd;
    }

    /** Again, or by several at once, is harmless: each looks at what is. */
    void workOut(Place place) {
        Entry entry = store.find(place).map(Explored::entry).orElse(Entry.FREE);
        List<PostId> listed = candidates.of(place);
        List<PostId> young = listed.stream().filter(window::holds).toList();
        LookAtPosts.Seen seen = lookAtPosts.in(place, young);
        List<Candidate> let = crowd.staying(entry, seen.open());
        Set<PostId> stay = new HashSet<>(seen.hidden());
        let.forEach(one -> stay.add(one.id()));
        listed.stream().filter(id -> !stay.contains(id)).forEach(id -> candidates.remove(place, id));
        if (stay.isEmpty()) {
            store.forget(place, candidates.remembered(), window.next(place));
        } else {
            Rank.Ranked hottest = rank.of(let, entry);
            Entry next = crowd.next(entry, let);
            keep(place, new Explored(hottest.posts(), hottest.tags(), next));
        }
        exploration.forget(List.of(place));
    }

    /** Looked at after it was written: whoever erases a post meanwhile finds it, or this does. */
    private void keep(Place place, Explored explored) {
        store.keep(place, explored, window.next(place));
        List<Hot> there = lookAtPosts.there(explored.posts());
        if (there.size() < explored.posts().size()) {
            store.keep(place, new Explored(there, explored.tags(), explored.entry()), window.next(place));
        }
    }
}
