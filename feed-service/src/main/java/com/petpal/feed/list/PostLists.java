package com.petpal.feed.list;

import com.petpal.feed.post.Post;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.listing.Listing;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which lists a post stands in, and where. */
final class PostLists {

    private PostLists() {}

    static String ofTag(String tag) {
        return "tag:" + tag;
    }

    static String ofPet(PetId pet) {
        return "pet:" + pet;
    }

    static Set<Listing> of(Post post) {
        return of(post.postId(), post.tags(), post.petIds());
    }

    static Set<Listing> of(PostId post, Collection<String> tags, Collection<PetId> pets) {
        return Stream.concat(tags.stream().map(PostLists::ofTag), pets.stream().map(PostLists::ofPet))
                .map(list -> entry(list, post))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Listing entry(String list, PostId post) {
        return new Listing(list, post.newestFirst(), post.toString());
    }
}
