package com.petpal.feed.comment;

import com.petpal.feed.tally.Tally;
import com.petpal.platform.count.Recount;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.identity.PostId;
import java.util.Optional;
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

    private record Subject(String type, String id) {}

    private record Decided(String reportId, Subject subject, String action, boolean undone) {}

    @Override
    public String group() {
        return "feed.comments";
    }

    @Override
    public Set<String> types() {
        return Set.of("moderation.action");
    }

    @Override
    public void handle(DomainEvent event) {
        Decided decided = event.payload(Decided.class);
        if (decided.subject().type().equals("comment")) {
            reported(decided.subject().id()).ifPresent(id -> carryOut(decided, event.version(), id));
        }
    }

    private void carryOut(Decided decided, long version, CommentId id) {
        if (decided.action().equals("hide")) {
            store.moderate(id, decided.reportId(), version, !decided.undone());
            recount.changed(id.postId());
        } else if (decided.action().equals("remove")) {
            delete.delete(id);
        }
    }

    /** Whoever reported it may have written anything: of what is no id there is no comment. */
    private static Optional<CommentId> reported(String text) {
        try {
            return Optional.of(CommentId.parse(text));
        } catch (InvalidId none) {
            return Optional.empty();
        }
    }
}
