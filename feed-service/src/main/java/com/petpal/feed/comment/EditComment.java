package com.petpal.feed.comment;

import com.petpal.feed.post.FindMentions;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostSight;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.Forbidden;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lets an author change what they wrote. */
@Component
class EditComment {

    private final CommentStore store;
    private final Comments comments;
    private final CommentText texts;
    private final CommentEvents events;
    private final PostSight sight;
    private final FindMentions mentioned;
    private final Clock clock;

    EditComment(
            CommentStore store,
            Comments comments,
            CommentText texts,
            CommentEvents events,
            PostSight sight,
            FindMentions mentioned,
            Clock clock) {
        this.store = store;
        this.comments = comments;
        this.texts = texts;
        this.events = events;
        this.sight = sight;
        this.mentioned = mentioned;
        this.clock = clock;
    }

    /** @param ifMatch the version that the editor has seen */
    Comment edit(UserId editor, PostId postId, CommentId id, @Nullable String ifMatch, JsonNode patch) {
        Viewer viewer = sight.viewer(editor);
        Post post = sight.require(viewer, postId);
        Comment before = comments.require(viewer, postId, id);
        if (!before.isBy(editor)) {
            throw new Forbidden("Only its author may change a comment.");
        }
        EntityTag.require(ifMatch, before.version());
        String written = Objects.requireNonNull(before.text(), "only tombstones have none");
        String text = texts.patched(written, patch);
        if (text.equals(written)) {
            return before;
        }
        Comment after =
                before.edited(text, mentioned.in(text, editor), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!store.change(after, events.edited(post, before, after, editor))) {
            throw new EntityTag.Stale();
        }
        return after;
    }
}
