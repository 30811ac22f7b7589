package com.petpal.feed.comment;

import com.petpal.feed.post.FindMentions;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostSight;
import com.petpal.feed.post.PostText;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes a new comment. There are two levels: an answer to a reply stands beside it, under the same comment, and its event
 * names whom it answers.
 */
@Component
class WriteComment {

    private final CommentStore store;
    private final Comments comments;
    private final CommentEvents events;
    private final PostSight sight;
    private final FindMentions mentioned;

    WriteComment(CommentStore store, Comments comments, CommentEvents events, PostSight sight, FindMentions mentioned) {
        this.store = store;
        this.comments = comments;
        this.events = events;
        this.sight = sight;
        this.mentioned = mentioned;
    }

    /**
     * @param id chosen before the work begins, so that a retry after a crash makes the same comment
     * @throws com.petpal.platform.web.Unavailable if nobody can say how the author stands to others now
     */
    Comment write(UserId author, CommentId id, NewComment request) {
        String text = PostText.require(request.text());
        Viewer viewer = sight.viewer(author);
        Post post = sight.require(viewer, id.postId());
        Optional<Comment> answered =
                Optional.ofNullable(request.inReplyTo()).map(to -> comments.require(viewer, id.postId(), to));
        var comment =
                Comment.fresh(id, author, text, answered.map(Comment::top).orElse(null), mentioned.in(text, author));
        return store.create(comment, events.created(post, comment, author, answered));
    }
}
