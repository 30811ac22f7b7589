package com.petpal.feed.post;

import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Sharded;

/** A post as MongoDB holds it; drawn in the package documentation. */
@Document("posts")
@Sharded(
        shardKey = {"authorId", "_id"},
        immutableKey = true)
record StoredPost(
        @Id PostId id,
        UserId authorId,
        String timeFirst,
        PostKind kind,
        String text,
        List<PetId> petIds,
        @Nullable List<MediaId> mediaIds,
        Audience audience,
        Instant createdAt,
        long version,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    static StoredPost of(Post post, PendingEvent event) {
        return new StoredPost(
                post.postId(),
                post.authorId(),
                post.postId().timeFirst(),
                post.kind(),
                post.text(),
                post.petIds(),
                post.mediaIds(),
                post.audience(),
                post.createdAt(),
                post.version(),
                List.of(event),
                event.at());
    }

    Post toPost() {
        List<MediaId> images = mediaIds == null ? List.of() : mediaIds;
        return new Post(id, authorId, kind, text, petIds, images, audience, createdAt, version);
    }
}
