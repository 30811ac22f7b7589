package com.petpal.feed.list;

import com.petpal.feed.post.ListsPosts;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostStore;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists posts by their tags and pets. The post is looked at again after the lists were written, so that neither a second
 * edit nor its end leaves behind what it did not see.
 */
@Component
class ListPost implements EventHandler, ListsPosts {

    private final PostStore posts;
    private final Listings listings;

    ListPost(PostStore posts, Listings listings) {
        this.posts = posts;
        this.listings = listings;
    }

    private record Shown(List<String> tags, List<PetId> petIds) {

        Set<Listing> listings(PostId post) {
            return PostLists.of(post, tags, petIds);
        }
    }

    /** @param before absent where the post is new */
    private record Changed(@Nullable Shown before) {}

    @Override
    public String group() {
        return "feed.lists";
    }

    @Override
    public Set<String> types() {
        return Set.of("post.created", "post.edited", "post.deleted");
    }

    @Override
    public void handle(DomainEvent event) {
        PostId post = PostId.parse(event.aggregate());
        Shown before = event.payload(Changed.class).before();
        list(post, before == null ? Set.of() : before.listings(post));
    }

    @Override
    public void list(Post post) {
        if (!PostLists.of(post).isEmpty()) {
            list(post.postId(), Set.of());
        }
    }

    /** @param before where it may be listed still */
    void list(PostId post, Set<Listing> before) {
        Set<Listing> listed = before;
        Set<Listing> current = current(post);
        do {
            current.forEach(listings::put);
            var old = new HashSet<>(listed);
            old.removeAll(current);
            old.forEach(listings::remove);
            listed = current;
            current = current(post);
        } while (!current.equals(listed));
    }

    private Set<Listing> current(PostId post) {
        return posts.find(post).map(PostLists::of).orElse(Set.of());
    }
}
