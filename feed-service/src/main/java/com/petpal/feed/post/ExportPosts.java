package com.petpal.feed.post;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Somebody's posts, for themselves: the newest first, past the cache. */
@Component
final class ExportPosts implements ExportPart {

    private static final int PAGE = 100;

    private final PostStore store;

    ExportPosts(PostStore store) {
        this.store = store;
    }

    @Override
    public Set<String> collections() {
        return Set.of("posts");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.list(
                "posts.json",
                posts -> ExportZip.<List<PostId>>eachOf(
                        last -> page(userId, last.map(List::getLast)), ids -> give(ids, posts)));
    }

    /** One page of ids, or no page. */
    private List<List<PostId>> page(UserId userId, java.util.Optional<PostId> before) {
        List<PostId> ids = store.newest(Set.of(userId), before, PAGE);
        return ids.isEmpty() ? List.of() : List.of(ids);
    }

    private void give(List<PostId> ids, Consumer<Object> posts) {
        Map<PostId, Post> found = store.find(ids);
        ids.stream().filter(found::containsKey).map(found::get).forEach(posts);
    }
}
