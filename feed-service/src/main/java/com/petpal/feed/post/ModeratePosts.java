package com.petpal.feed.post;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.moderation.ModerationAction;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Does with posts what moderators decided. A post that is gone stays so. */
@Component
final class ModeratePosts implements EventHandler {

    private final PostStore store;
    private final Posts cached;
    private final DeletePost deletePost;

    ModeratePosts(PostStore store, Posts cached, DeletePost deletePost) {
        this.store = store;
        this.cached = cached;
        this.deletePost = deletePost;
    }

    @Override
    public String group() {
        return "feed.moderation";
    }

    @Override
    public Set<String> types() {
        return Set.of(ModerationAction.TYPE);
    }

    @Override
    public void handle(DomainEvent event) {
        ModerationAction decided = event.payload(ModerationAction.class);
        decided.on("post", PostId::parse).ifPresent(id -> carryOut(decided, event.version(), id));
    }

    private void carryOut(ModerationAction decided, long version, PostId id) {
        switch (decided.action()) {
            case ModerationAction.HIDE -> {
                store.moderate(id, decided.reportId(), version, !decided.undone());
                cached.forget(List.of(id));
            }
            case ModerationAction.REMOVE -> deletePost.delete(id);
            default -> {}
        }
    }
}
