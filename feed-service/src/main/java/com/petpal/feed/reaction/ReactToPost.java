package com.petpal.feed.reaction;

import com.petpal.feed.post.PostSight;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets somebody react to a post, otherwise than before, or no longer. Once it returns both sides know, and no cache says
 * otherwise.
 *
 * <p>Every step is taken even if nothing changes: the request that changed it may have died in between. What nobody asks again
 * for is finished by {@link FinishReaction}.
 */
@Component
class ReactToPost {

    private static final int ATTEMPTS = 8;

    private final ReactionStore reactions;
    private final ReactedStore reacted;
    private final MyReactions mine;
    private final PostSight sight;
    private final IdGenerator ids;
    private final Clock clock;

    ReactToPost(
            ReactionStore reactions,
            ReactedStore reacted,
            MyReactions mine,
            PostSight sight,
            IdGenerator ids,
            Clock clock) {
        this.reactions = reactions;
        this.reacted = reacted;
        this.mine = mine;
        this.sight = sight;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws com.petpal.platform.web.NotFound if there is no such post, or none for this person */
    void react(UserId userId, PostId postId, ReactionType type) {
        sight.require(sight.viewer(userId), postId);
        settle(postId, userId, Optional.of(type));
    }

    /** Whatever the post is to this person by now. */
    void takeBack(UserId userId, PostId postId) {
        settle(postId, userId, Optional.empty());
    }

    private void settle(PostId postId, UserId userId, Optional<ReactionType> type) {
        Reaction now = reactions.find(postId, userId);
        for (int attempt = 0; !now.type().equals(type); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new Unavailable(Duration.ofSeconds(1));
            }
            Reaction next = now.next(type, ids.timeOrdered(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            now = reactions.change(next) ? next : reactions.find(postId, userId);
        }
        if (now.version() > 0) {
            reacted.follow(now);
            mine.forget(userId);
        }
    }
}
