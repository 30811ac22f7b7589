package com.petpal.feed.post;

import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Sharded;

/**
 * A post as MongoDB holds it, without its earlier texts, which are read by themselves; drawn in the package
 * documentation.
 *
 * @param moderation what was decided last on each report of it
 */
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
        @Nullable List<String> tags,
        @Nullable List<Mention> mentions,
        Audience audience,
        Instant createdAt,
        @Nullable Instant editedAt,
        long version,
        @Nullable Map<String, Decided> moderation,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    /** @param version of the report, by which an older decision is known */
    record Decided(long version, boolean hidden) {}

    static StoredPost of(Post post, PendingEvent event) {
        return new StoredPost(
                post.postId(),
                post.authorId(),
                post.postId().timeFirst(),
                post.kind(),
                post.text(),
                post.petIds(),
                post.mediaIds(),
                post.tags(),
                post.mentions(),
                post.audience(),
                post.createdAt(),
                post.editedAt(),
                post.version(),
                null,
                List.of(event),
                event.at());
    }

    Post toPost() {
        return new Post(
                id,
                authorId,
                kind,
                text,
                petIds,
                Objects.requireNonNullElse(mediaIds, List.of()),
                Objects.requireNonNullElse(tags, List.of()),
                Objects.requireNonNullElse(mentions, List.of()),
                audience,
                createdAt,
                editedAt,
                version,
                isHidden() ? true : null);
    }

    private boolean isHidden() {
        return moderation != null && moderation.values().stream().anyMatch(Decided::hidden);
    }
}
