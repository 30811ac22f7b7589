package com.petpal.feed.list;

import com.petpal.feed.item.FeedItem;
import com.petpal.feed.item.PresentPosts;
import com.petpal.feed.post.Audience;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostSight;
import com.petpal.feed.post.PostStore;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows what somebody posted, newest first: one command to their shard. */
@Component
class ReadPostsOfPerson {

    private static final String CURSOR = "posts-of";

    private final PostStore store;
    private final PostSight sight;
    private final CardReader cards;
    private final PresentPosts presentPosts;

    ReadPostsOfPerson(PostStore store, PostSight sight, CardReader cards, PresentPosts presentPosts) {
        this.store = store;
        this.sight = sight;
        this.cards = cards;
        this.presentPosts = presentPosts;
    }

    /**
     * @throws NotFound if there is nobody whom the reader may meet
     * @throws FollowersOnly if they share with followers alone, and the reader is none
     */
    Page<FeedItem> read(UserId reader, UserId author, PageRequest page) {
        Viewer viewer = sight.viewer(reader);
        require(viewer, author);
        Optional<PostId> before = page.cursor(CURSOR).map(PostId::parse);
        Optional<Audience> audience = viewer.isCloseTo(author) ? Optional.empty() : Optional.of(Audience.PUBLIC);
        List<Post> some = store.page(author, audience, before, page.limit() + 1);
        List<Post> shown = some.subList(0, Math.min(some.size(), page.limit()));
        String next = some.size() > page.limit()
                ? Cursor.encode(CURSOR, shown.getLast().postId().toString())
                : null;
        return new Page<>(presentPosts.present(reader, sight.visible(viewer, shown)), next);
    }

    private void require(Viewer viewer, UserId author) {
        PersonCard card =
                cards.read(List.of(author), List.of()).person(author).orElseThrow(() -> new NotFound("person"));
        switch (viewer.sightOf(author, card.sharesWithFollowersOnly())) {
            case NOTHING -> throw new NotFound("person");
            case CARD -> throw new FollowersOnly();
            case ALL -> {}
        }
    }
}
