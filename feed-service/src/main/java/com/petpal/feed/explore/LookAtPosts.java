package com.petpal.feed.explore;

import com.petpal.feed.post.Audience;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostStore;
import com.petpal.feed.post.Posts;
import com.petpal.feed.tally.Tallies;
import com.petpal.feed.tally.Tally;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.LeasedCaches;
import com.petpal.platform.region.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/** Looks at posts of a place as they are now: whether everybody may see them, and whether their authors are there. */
@Component
class LookAtPosts {

    private static final int BATCH = 100;

    private final Posts posts;
    private final PostStore store;
    private final Tallies tallies;
    private final CardReader cards;
    private final LeasedCaches caches;
    private final AuthorRegions regions;

    LookAtPosts(
            Posts posts,
            PostStore store,
            Tallies tallies,
            CardReader cards,
            LeasedCaches caches,
            AuthorRegions regions) {
        this.posts = posts;
        this.store = store;
        this.tallies = tallies;
        this.cards = cards;
        this.caches = caches;
        this.regions = regions;
    }

    /**
     * @param open for everybody, by authors who are there
     * @param hidden what may be so again: moderators keep it back, or its author shares with followers for now
     */
    record Seen(List<Candidate> open, Set<PostId> hidden) {}

    /** @throws com.petpal.platform.web.Unavailable if profile-service does not answer */
    Seen in(Place place, List<PostId> ids) {
        var seen = new Seen(new ArrayList<>(), new HashSet<>());
        ids.stream().gather(Gatherers.windowFixed(BATCH)).forEach(some -> look(place, some, seen));
        return seen;
    }

    private void look(Place place, List<PostId> ids, Seen seen) {
        Map<PostId, Post> found = posts.find(ids);
        List<Post> there = ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(post -> post.audience() == Audience.PUBLIC)
                .toList();
        List<UserId> authors = there.stream().map(Post::authorId).distinct().toList();
        Set<UserId> present = present(place, authors);
        var together = caches.together();
        var counts = tallies.of(together, there.stream().map(Post::postId).toList());
        var index = cards.read(together, present, List.of());
        CardReader.CardIndex people = index.get();
        Function<PostId, Tally> counted = counts.get();
        for (Post post : there) {
            if (!present.contains(post.authorId())
                    || people.person(post.authorId()).isEmpty()) {
                continue;
            }
            boolean open = post.hidden() == null
                    && !people.person(post.authorId()).orElseThrow().sharesWithFollowersOnly();
            if (open) {
                seen.open().add(new Candidate(post, counted.apply(post.postId())));
            } else {
                seen.hidden().add(post.postId());
            }
        }
    }

    /** Those that exist, past the cache. */
    List<Hot> there(List<Hot> some) {
        Set<PostId> found = store.find(
                        some.stream().map(one -> PostId.parse(one.id())).toList())
                .keySet();
        return some.stream()
                .filter(one -> found.contains(PostId.parse(one.id())))
                .toList();
    }

    private Set<UserId> present(Place place, List<UserId> authors) {
        if (place.region().isEmpty()) {
            return Set.copyOf(authors);
        }
        Map<UserId, Region> now = regions.ofNow(authors);
        var present = new HashSet<>(authors);
        present.removeIf(author -> !place.region().get().equals(now.get(author)));
        return present;
    }
}
