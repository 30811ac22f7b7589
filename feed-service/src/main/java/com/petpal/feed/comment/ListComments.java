package com.petpal.feed.comment;

import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostSight;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads comments on a post, or the replies to one. */
@Component
class ListComments {

    private final CommentStore store;
    private final PostSight sight;
    private final ListAnswers listAnswers;
    private final PresentComments presentComments;

    ListComments(CommentStore store, PostSight sight, ListAnswers listAnswers, PresentComments presentComments) {
        this.store = store;
        this.sight = sight;
        this.listAnswers = listAnswers;
        this.presentComments = presentComments;
    }

    /** @param under whose replies; empty for the comments on the post itself */
    Page<CommentItem> list(UserId reader, PostId postId, Optional<CommentId> under, Order order, PageRequest page) {
        Viewer viewer = sight.viewer(reader);
        Post post = sight.require(viewer, postId);
        under.ifPresent(top -> requireShown(viewer, postId, top));
        Page<Comment> found = order == Order.HELPFUL
                ? listAnswers.list(viewer, post, under, page)
                : byAge(viewer, postId, under, order, page);
        Map<CommentId, Long> replies = under.isPresent()
                ? Map.of()
                : store.replies(
                        postId, found.items().stream().map(Comment::commentId).toList(), Audible.to(viewer));
        return new Page<>(presentComments.present(viewer, post, found.items(), replies), found.nextCursor());
    }

    private Page<Comment> byAge(
            Viewer viewer, PostId postId, Optional<CommentId> under, Order order, PageRequest page) {
        String kind = (under.isPresent() ? "replies-" : "comments-") + order.wire();
        Optional<CommentId> from = page.cursor(kind).map(CommentId::parse);
        if (from.isPresent() && !from.get().postId().equals(postId)) {
            throw new BadInput("bad_cursor", "cursor", "This cursor is not of this list.");
        }
        var stretch = new Stretch(postId, under, order, from, page.limit() + 1, Set.of());
        List<Comment> found = store.page(stretch, Audible.to(viewer));
        List<Comment> shown = found.subList(0, Math.min(page.limit(), found.size()));
        String next = found.size() > shown.size()
                ? Cursor.encode(kind, shown.getLast().commentId().toString())
                : null;
        return new Page<>(shown, next);
    }

    /** What replies are listed of is there itself, if only as a tombstone. */
    private void requireShown(Viewer viewer, PostId postId, CommentId top) {
        boolean shown = top.postId().equals(postId)
                && store.find(top)
                        .filter(comment -> comment.isDeleted() || comment.mayBeShownTo(viewer.userId()))
                        .filter(comment -> comment.authorId() == null || viewer.mayMeet(comment.authorId()))
                        .isPresent();
        if (!shown) {
            throw new NotFound("comment");
        }
    }
}
