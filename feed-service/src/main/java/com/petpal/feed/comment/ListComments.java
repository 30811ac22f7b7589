package com.petpal.feed.comment;

import com.petpal.feed.comment.BesideComments.Beside;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostSight;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.CardReader.CardIndex;
import com.petpal.platform.card.PersonCard;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads comments on a post, or the replies to one. What blocked people wrote is left out, and so is what moderators hid and
 * whose author is gone; a tombstone is there while there are replies to it.
 */
@Component
class ListComments {

    private final CommentStore store;
    private final PostSight sight;
    private final CardReader cards;
    private final BesideComments besideComments;

    ListComments(CommentStore store, PostSight sight, CardReader cards, BesideComments besideComments) {
        this.store = store;
        this.sight = sight;
        this.cards = cards;
        this.besideComments = besideComments;
    }

    /** @param under whose replies; empty for the comments on the post itself */
    Page<CommentItem> list(UserId reader, PostId postId, Optional<CommentId> under, Order order, PageRequest page) {
        Viewer viewer = sight.viewer(reader);
        Post post = sight.require(viewer, postId);
        under.ifPresent(top -> requireShown(viewer, postId, top));
        String kind = (under.isPresent() ? "replies-" : "comments-") + order.wire();
        Optional<CommentId> from = page.cursor(kind).map(CommentId::parse);
        if (from.isPresent() && !from.get().postId().equals(postId)) {
            throw new BadInput("bad_cursor", "cursor", "This cursor is not of this list.");
        }
        var audible = Audible.to(viewer);
        List<Comment> found = store.page(new Stretch(postId, under, order, from, page.limit() + 1), audible);
        List<Comment> shown = found.subList(0, Math.min(page.limit(), found.size()));
        Map<CommentId, Long> replies = under.isPresent()
                ? Map.of()
                : store.replies(postId, shown.stream().map(Comment::commentId).toList(), audible);
        String next = found.size() > shown.size()
                ? Cursor.encode(kind, shown.getLast().commentId().toString())
                : null;
        var beside = besideComments.of(reader, post, shown);
        return new Page<>(present(viewer, shown, replies, beside), next);
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

    private List<CommentItem> present(
            Viewer viewer, List<Comment> some, Map<CommentId, Long> replies, Map<CommentId, Beside> beside) {
        CardIndex authors = cards.read(
                some.stream()
                        .map(Comment::authorId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                List.of());
        return some.stream()
                .flatMap(comment -> item(
                        viewer,
                        comment,
                        authors,
                        replies.getOrDefault(comment.commentId(), 0L),
                        Optional.ofNullable(beside.get(comment.commentId()))))
                .toList();
    }

    private static Stream<CommentItem> item(
            Viewer viewer, Comment comment, CardIndex authors, long replies, Optional<Beside> beside) {
        Long shown = comment.inReplyTo() == null ? replies : null;
        if (comment.isDeleted()) {
            return replies == 0 ? Stream.empty() : Stream.of(new CommentItem(comment, null, shown, null));
        }
        UserId author = comment.authorId();
        if (author == null || !viewer.mayMeet(author) || !comment.mayBeShownTo(viewer.userId())) {
            return Stream.empty();
        }
        Optional<PersonCard> card = authors.person(author);
        return card.map(present -> new CommentItem(comment, present, shown, beside.orElse(null))).stream();
    }
}
