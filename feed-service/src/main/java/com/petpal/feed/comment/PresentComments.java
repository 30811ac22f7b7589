package com.petpal.feed.comment;

import com.petpal.feed.comment.BesideComments.Beside;
import com.petpal.feed.post.Post;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.CardReader.CardIndex;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Puts beside comments what lists show with them. What blocked people wrote is left out, and so is what moderators hid and whose
 * author is gone; a tombstone is there while there are replies to it.
 */
@Component
class PresentComments {

    private final CardReader cards;
    private final BesideComments besideComments;

    PresentComments(CardReader cards, BesideComments besideComments) {
        this.cards = cards;
        this.besideComments = besideComments;
    }

    /** @param replies how many there are to each */
    List<CommentItem> present(Viewer viewer, Post post, List<Comment> some, Map<CommentId, Long> replies) {
        Map<CommentId, Beside> beside = besideComments.of(viewer.userId(), post, some);
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
