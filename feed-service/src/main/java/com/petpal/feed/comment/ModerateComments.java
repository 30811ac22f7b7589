package com.petpal.feed.comment;

import com.petpal.feed.tally.Tally;
import com.petpal.platform.count.Recount;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.moderation.ModerationAction;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Does with comments what moderators decided. A comment that is gone stays so. */
@Component
class ModerateComments implements EventHandler {

    private final CommentStore store;
    private final DeleteComment delete;
    private final Recount<PostId, Tally> recount;

    ModerateComments(CommentStore store, DeleteComment delete, Recount<PostId, Tally> recount) {
        this.store = store;
        this.delete = delete;
        this.recount = recount;
    }

    @Override
    public String group() {
        return "feed.comments";
    }

    @Override
    public Set<String> types() {
        return Set.of(ModerationAction.TYPE);
    }

    @Override
    public void handle(DomainEvent event) {
        ModerationAction decided = event.payload(ModerationAction.class);
        decided.on("comment", CommentId::parse).ifPresent(id -> carryOut(decided, event.version(), id));
    }

    private void carryOut(ModerationAction decided, long version, CommentId id) {
        switch (decided.action()) {
            case ModerationAction.HIDE -> {
                store.moderate(id, decided.reportId(), version, !decided.undone());
                recount.changed(id.postId());
            }
            case ModerationAction.REMOVE -> delete.delete(id);
            default -> {}
        }
    }
}
