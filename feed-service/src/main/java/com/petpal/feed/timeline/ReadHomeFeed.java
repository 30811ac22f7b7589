package com.petpal.feed.timeline;

import com.petpal.feed.post.Post;
import com.petpal.feed.post.Posts;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.CardReader.CardIndex;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a page of the home feed: skeleton, hydrate, rules, present; three round trips to Redis when warm. */
@Component
class ReadHomeFeed {

    private static final String CURSOR = "feed";

    private final ReadSkeleton skeletons;
    private final Posts posts;
    private final CardReader cards;

    ReadHomeFeed(ReadSkeleton skeletons, Posts posts, CardReader cards) {
        this.skeletons = skeletons;
        this.posts = posts;
        this.cards = cards;
    }

    Page<FeedItem> read(UserId me, PageRequest page) {
        Optional<PostId> before = page.cursor(CURSOR).map(PostId::parse);
        var skeleton = skeletons.read(me, before, page.limit());
        var viewer = new Viewer(me, skeleton.relations());
        List<Post> visible = hydrate(skeleton.stretch().posts()).stream()
                .filter(post -> viewer.wantsPostsOf(post.authorId()))
                .toList();
        String next = skeleton.stretch()
                .next()
                .map(post -> Cursor.encode(CURSOR, post.toString()))
                .orElse(null);
        return new Page<>(present(visible), next);
    }

    private List<Post> hydrate(List<PostId> ids) {
        Map<PostId, Post> found = posts.find(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private List<FeedItem> present(List<Post> visible) {
        CardIndex index = cards.read(
                visible.stream().map(Post::authorId).distinct().toList(),
                visible.stream()
                        .flatMap(post -> post.petIds().stream())
                        .distinct()
                        .toList());
        return visible.stream().flatMap(post -> item(post, index)).toList();
    }

    /** A post whose author is gone is gone with them. */
    private static Stream<FeedItem> item(Post post, CardIndex index) {
        Optional<PersonCard> author = index.person(post.authorId());
        return author.stream().map(card -> new FeedItem(post, card, index.pets(post.petIds())));
    }
}
