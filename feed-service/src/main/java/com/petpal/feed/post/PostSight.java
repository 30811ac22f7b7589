package com.petpal.feed.post;

import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.RelationsView;
import com.petpal.platform.visibility.Sight;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.NotFound;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which posts somebody may see; all others do not exist for them.
 *
 * <p>A post is seen by whoever sees what its author shares, and if it is for followers, by those.
 */
@Component
public class PostSight {

    private final Posts posts;
    private final RelationsView relations;
    private final CardReader cards;

    PostSight(Posts posts, RelationsView relations, CardReader cards) {
        this.posts = posts;
        this.relations = relations;
        this.cards = cards;
    }

    /** Somebody who looks, with their relations as of now. */
    public Viewer viewer(UserId reader) {
        return new Viewer(reader, relations.of(reader));
    }

    /** @throws NotFound if there is no such post, or none for this reader */
    public Post require(UserId reader, PostId id) {
        Post post = posts.find(id).orElseThrow(() -> new NotFound("post"));
        if (!post.authorId().equals(reader)
                && visible(viewer(reader), List.of(post)).isEmpty()) {
            throw new NotFound("post");
        }
        return post;
    }

    /** The same for somebody whose relations are known already. */
    public Post require(Viewer viewer, PostId id) {
        return posts.find(id).stream()
                .flatMap(post -> visible(viewer, List.of(post)).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("post"));
    }

    /** Those of some posts that this reader may see, in their order. Asks once for the cards of all authors it is not close to. */
    public List<Post> visible(Viewer viewer, List<Post> some) {
        var authors = some.stream()
                .map(Post::authorId)
                .filter(Predicate.not(viewer::isCloseTo))
                .collect(Collectors.toSet());
        var open = cards.read(authors, List.of());
        return some.stream()
                .filter(post -> post.mayBeShownTo(viewer.userId()) && viewer.mayMeet(post.authorId()))
                .filter(isOpen(viewer, open))
                .toList();
    }

    /** Whose author is gone, is gone with them. */
    private static Predicate<Post> isOpen(Viewer viewer, CardReader.CardIndex authors) {
        return post -> viewer.isCloseTo(post.authorId())
                || (post.audience() == Audience.PUBLIC
                        && authors.person(post.authorId())
                                .map(PersonCard::sharesWithFollowersOnly)
                                .filter(followersOnly -> viewer.sightOf(post.authorId(), followersOnly) == Sight.ALL)
                                .isPresent());
    }
}
