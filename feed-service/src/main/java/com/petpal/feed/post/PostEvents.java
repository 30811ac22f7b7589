package com.petpal.feed.post;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import java.util.List;

/** What events of posts tell: what others need who would find the post changed, or gone, by the time they look. */
final class PostEvents {

    static final String CREATED = "post.created";
    static final String EDITED = "post.edited";
    static final String DELETED = "post.deleted";

    private PostEvents() {}

    /** What a post shows and where it is listed. */
    record Shown(
            Audience audience, List<String> tags, List<Mention> mentions, List<PetId> petIds, List<MediaId> mediaIds) {

        static Shown by(Post post) {
            return new Shown(post.audience(), post.tags(), post.mentions(), post.petIds(), post.mediaIds());
        }
    }

    record Created(
            UserId authorId,
            PostKind kind,
            Audience audience,
            List<String> tags,
            List<Mention> mentions,
            List<PetId> petIds) {

        static Created of(Post post) {
            return new Created(
                    post.authorId(), post.kind(), post.audience(), post.tags(), post.mentions(), post.petIds());
        }
    }

    /** @param before what the version before showed */
    record Edited(
            UserId authorId,
            PostKind kind,
            Audience audience,
            List<String> tags,
            List<Mention> mentions,
            List<PetId> petIds,
            List<MediaId> mediaIds,
            Shown before) {

        static Edited of(Post before, Post after) {
            return new Edited(
                    after.authorId(),
                    after.kind(),
                    after.audience(),
                    after.tags(),
                    after.mentions(),
                    after.petIds(),
                    after.mediaIds(),
                    Shown.by(before));
        }
    }

    record Deleted(UserId authorId, PostKind kind, Shown before) {

        static Deleted of(Post post) {
            return new Deleted(post.authorId(), post.kind(), Shown.by(post));
        }
    }
}
