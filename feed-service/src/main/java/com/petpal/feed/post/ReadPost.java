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
import org.springframework.stereotype.Component;

/**
 * Reads one post for somebody who may see it; for everybody else it does not exist.
 *
 * <p>A post is seen by whoever sees what its author shares, and if it is for followers, by those.
 */
@Component
class ReadPost {

    private final Posts posts;
    private final RelationsView relations;
    private final CardReader cards;

    ReadPost(Posts posts, RelationsView relations, CardReader cards) {
        this.posts = posts;
        this.relations = relations;
        this.cards = cards;
    }

    Post read(UserId reader, PostId id) {
        return posts.find(id).filter(post -> maySee(reader, post)).orElseThrow(() -> new NotFound("post"));
    }

    private boolean maySee(UserId reader, Post post) {
        if (post.authorId().equals(reader)) {
            return true;
        }
        var viewer = new Viewer(reader, relations.of(reader));
        if (!viewer.mayMeet(post.authorId())) {
            return false;
        }
        return viewer.isCloseTo(post.authorId()) || (post.audience() == Audience.PUBLIC && isOpenTo(viewer, post));
    }

    /** Whose author is gone, is gone with them. */
    private boolean isOpenTo(Viewer viewer, Post post) {
        return cards.read(List.of(post.authorId()), List.of())
                .person(post.authorId())
                .map(PersonCard::sharesWithFollowersOnly)
                .filter(followersOnly -> viewer.sightOf(post.authorId(), followersOnly) == Sight.ALL)
                .isPresent();
    }
}
