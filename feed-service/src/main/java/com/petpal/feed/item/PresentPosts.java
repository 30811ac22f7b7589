package com.petpal.feed.item;

import com.petpal.feed.post.Post;
import com.petpal.feed.reaction.MyReactions;
import com.petpal.feed.reaction.ReactionType;
import com.petpal.feed.tally.Tallies;
import com.petpal.feed.tally.Tally;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.CardReader.CardIndex;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.LeasedCaches;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts beside posts what lists show with them. Whether their reader may see them is decided before. */
@Component
public class PresentPosts {

    private final LeasedCaches caches;
    private final CardReader cards;
    private final Tallies tallies;
    private final MyReactions mine;

    PresentPosts(LeasedCaches caches, CardReader cards, Tallies tallies, MyReactions mine) {
        this.caches = caches;
        this.cards = cards;
        this.tallies = tallies;
        this.mine = mine;
    }

    /**
     * The posts in their order, without those whose author is gone: a post is gone with its author. One round trip.
     *
     * @param reader who looks
     * @throws com.petpal.platform.web.Unavailable if cards are not cached and profile-service does not answer
     */
    public List<FeedItem> present(UserId reader, List<Post> visible) {
        return present(reader, visible, Map.of());
    }

    /**
     * The same, by whoever asked Redis something before.
     *
     * @param already what it said then of some keys, {@code ""} where it had nothing
     */
    public List<FeedItem> present(UserId reader, List<Post> visible, Map<String, String> already) {
        List<PostId> ids = visible.stream().map(Post::postId).toList();
        var together = caches.together(already);
        var index = cards.read(
                together,
                visible.stream().map(Post::authorId).distinct().toList(),
                visible.stream()
                        .flatMap(post -> post.petIds().stream())
                        .distinct()
                        .toList());
        var counts = tallies.of(together, ids);
        var reactions = mine.of(together, reader, ids);
        CardIndex known = index.get();
        Function<PostId, Tally> counted = counts.get();
        Function<PostId, Optional<ReactionType>> reacted = reactions.get();
        return visible.stream()
                .flatMap(post -> item(post, known, counted, reacted))
                .toList();
    }

    private static Stream<FeedItem> item(
            Post post,
            CardIndex index,
            Function<PostId, Tally> counts,
            Function<PostId, Optional<ReactionType>> reactions) {
        return index.person(post.authorId()).stream()
                .map(card -> new FeedItem(
                        post,
                        card,
                        index.pets(post.petIds()),
                        counts.apply(post.postId()),
                        reactions.apply(post.postId()).orElse(null)));
    }

    /** One post by itself, which its reader may see: what is said about it. One round trip. */
    PostAnswer present(UserId reader, Post post) {
        var together = caches.together();
        var counts = tallies.of(together, List.of(post.postId()));
        var reactions = mine.of(together, reader, List.of(post.postId()));
        return new PostAnswer(
                post,
                counts.get().apply(post.postId()),
                reactions.get().apply(post.postId()).orElse(null),
                null);
    }
}
