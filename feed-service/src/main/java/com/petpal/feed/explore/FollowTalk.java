package com.petpal.feed.explore;

import com.petpal.feed.post.Audience;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostStore;
import com.petpal.feed.post.Posts;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets posts that are written, or talked about, come into question. What is listed is a hint, and looked at before it is shown. */
@Component
class FollowTalk implements EventHandler {

    private final Candidates candidates;
    private final Exploration exploration;
    private final AuthorRegions regions;
    private final Posts posts;
    private final PostStore store;
    private final Crowd crowd;
    private final Window window;

    FollowTalk(
            Candidates candidates,
            Exploration exploration,
            AuthorRegions regions,
            Posts posts,
            PostStore store,
            Crowd crowd,
            Window window) {
        this.candidates = candidates;
        this.exploration = exploration;
        this.regions = regions;
        this.posts = posts;
        this.store = store;
        this.crowd = crowd;
        this.window = window;
    }

    /** What is said of a post; absent of what is about the post itself. */
    private record Talk(@Nullable PostId postId) {}

    @Override
    public String group() {
        return "feed.explore";
    }

    @Override
    public Set<String> types() {
        return Set.of("post.created", "post.edited", "post.deleted", "reaction.added", "comment.created");
    }

    @Override
    public void handle(DomainEvent event) {
        PostId post = event.type().startsWith("post.")
                ? PostId.parse(event.aggregate())
                : Optional.ofNullable(event.payload(Talk.class).postId()).orElseThrow();
        if (!window.holds(post)) {
            return;
        }
        if (event.type().equals("post.deleted")) {
            places(post.home()).forEach(place -> candidates.remove(place, post));
        } else {
            posts.find(post)
                    .filter(found -> found.audience() == Audience.PUBLIC)
                    .ifPresent(this::letIn);
        }
    }

    private void letIn(Post post) {
        PostId id = post.postId();
        List<Place> entered = places(post.authorId())
                .filter(place -> !candidates.isLately(place, id))
                .filter(place -> crowd.lets(exploration.of(place).entry(), id, post.authorId()))
                .toList();
        entered.forEach(place -> candidates.add(place, id));
        // Looked at after it was written: whoever erases it meanwhile finds it, or this does.
        if (!entered.isEmpty() && store.find(id).isEmpty()) {
            entered.forEach(place -> candidates.remove(place, id));
        }
    }

    private Stream<Place> places(UserId author) {
        return Stream.concat(Stream.of(Place.EVERYWHERE), regions.of(author).map(Place::in).stream());
    }
}
