package com.petpal.feed.list;

import com.petpal.feed.item.FeedItem;
import com.petpal.feed.item.PresentPosts;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostSight;
import com.petpal.feed.post.Posts;
import com.petpal.feed.post.Tags;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.card.PetCard;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Sight;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows posts with a tag, or about a pet. Warm and near the beginning of a list it asks no store. */
@Component
class ReadPostLists {

    private static final String CURSOR = "post-list";

    private final EntryPages entries;
    private final Posts posts;
    private final PostSight sight;
    private final CardReader cards;
    private final PresentPosts presentPosts;

    ReadPostLists(EntryPages entries, Posts posts, PostSight sight, CardReader cards, PresentPosts presentPosts) {
        this.entries = entries;
        this.posts = posts;
        this.sight = sight;
        this.cards = cards;
        this.presentPosts = presentPosts;
    }

    /** @throws com.petpal.platform.web.BadInput {@code bad_tag} */
    Page<FeedItem> withTag(UserId reader, String tag, PageRequest page) {
        return read(sight.viewer(reader), PostLists.ofTag(Tags.require(tag)), page);
    }

    /** @throws NotFound if there is no such pet, or none for this reader: whose owner shares nothing with them */
    Page<FeedItem> aboutPet(UserId reader, PetId petId, PageRequest page) {
        Viewer viewer = sight.viewer(reader);
        boolean shown = cards.read(List.of(), List.of(petId)).pets(List.of(petId)).stream()
                .map(PetCard::ownerId)
                .anyMatch(owner -> sharesWith(viewer, owner));
        if (!shown) {
            throw new NotFound("pet");
        }
        return read(viewer, PostLists.ofPet(petId), page);
    }

    private boolean sharesWith(Viewer viewer, UserId owner) {
        return cards.read(List.of(owner), List.of())
                .person(owner)
                .map(PersonCard::sharesWithFollowersOnly)
                .filter(followersOnly -> viewer.sightOf(owner, followersOnly) == Sight.ALL)
                .isPresent();
    }

    private Page<FeedItem> read(Viewer viewer, String list, PageRequest page) {
        Optional<PostId> before = page.cursor(CURSOR).map(PostId::parse);
        List<PostId> some = entries.page(list, before, page.limit() + 1);
        List<PostId> shown = some.subList(0, Math.min(some.size(), page.limit()));
        String next = some.size() > page.limit()
                ? Cursor.encode(CURSOR, shown.getLast().toString())
                : null;
        return new Page<>(presentPosts.present(viewer.userId(), visible(viewer, list, shown)), next);
    }

    /** Those that are there, still belong into the list, and are for this reader. */
    private List<Post> visible(Viewer viewer, String list, List<PostId> ids) {
        Map<PostId, Post> found = posts.find(ids);
        List<Post> there = ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(post -> PostLists.of(post).contains(PostLists.entry(list, post.postId())))
                .toList();
        return sight.visible(viewer, there);
    }
}
