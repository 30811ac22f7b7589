package com.petpal.feed.reaction;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Brings the person's side to what the post's side says by now, for a request that was killed in between. What the post's
 * side does not know any more went with the post or the person.
 */
@Component
class FinishReaction implements EventHandler {

    private final ReactionStore reactions;
    private final ReactedStore reacted;
    private final MyReactions mine;

    FinishReaction(ReactionStore reactions, ReactedStore reacted, MyReactions mine) {
        this.reactions = reactions;
        this.reacted = reacted;
        this.mine = mine;
    }

    private record Changed(PostId postId, UserId userId) {}

    @Override
    public String group() {
        return "feed.reactions";
    }

    @Override
    public Set<String> types() {
        return Set.of("reaction.added", "reaction.removed");
    }

    @Override
    public void handle(DomainEvent event) {
        var changed = event.payload(Changed.class);
        Reaction fact = reactions.find(changed.postId(), changed.userId());
        if (fact.version() > 0) {
            reacted.follow(fact);
        }
        // Looked at after it was written, so that what is erased meanwhile is found by whoever erases, or here.
        if (reactions.find(changed.postId(), changed.userId()).version() == 0) {
            reacted.remove(changed.userId(), changed.postId());
        }
        mine.forget(changed.userId());
    }
}
