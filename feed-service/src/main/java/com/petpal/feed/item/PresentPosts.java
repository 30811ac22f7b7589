package com.petpal.feed.item;

import com.petpal.feed.post.Post;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.CardReader.CardIndex;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts beside posts what lists show with them. Whether their reader may see them is decided before. */
@Component
public class PresentPosts {

    private final CardReader cards;

    PresentPosts(CardReader cards) {
        this.cards = cards;
    }

    /**
     * The posts in their order, without those whose author is gone: a post is gone with its author.
     *
     * @param reader who looks
     * @throws com.petpal.platform.web.Unavailable if cards are not cached and profile-service does not answer
     */
    public List<FeedItem> present(UserId reader, List<Post> visible) {
        CardIndex index = cards.read(
                visible.stream().map(Post::authorId).distinct().toList(),
                visible.stream()
                        .flatMap(post -> post.petIds().stream())
                        .distinct()
                        .toList());
        return visible.stream().flatMap(post -> item(post, index)).toList();
    }

    private static Stream<FeedItem> item(Post post, CardIndex index) {
        return index.person(post.authorId()).stream().map(card -> new FeedItem(post, card, index.pets(post.petIds())));
    }
}
