package com.petpal.feed.post;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.PostId;
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

    private record Subject(String type, String id) {}

    private record Decided(String reportId, Subject subject, String action, boolean undone) {}

    @Override
    public String group() {
        return "feed.moderation";
    }

    @Override
    public Set<String> types() {
        return Set.of("moderation.action");
    }

    @Override
    public void handle(DomainEvent event) {
        Decided decided = event.payload(Decided.class);
        if (!decided.subject().type().equals("post")) {
            return;
        }
        PostId id = PostId.parse(decided.subject().id());
        switch (decided.action()) {
            case "hide" -> {
                store.moderate(id, decided.reportId(), event.version(), !decided.undone());
                cached.forget(List.of(id));
            }
            case "remove" -> deletePost.delete(id);
            default -> {}
        }
    }
}
