package com.petpal.feed.comment;

import com.petpal.feed.comment.RankAnswers.Ranking;
import com.petpal.feed.comment.RankAnswers.Voted;
import com.petpal.feed.post.Post;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads answers to a question: the accepted one, then those that helped most, then all others, the oldest first. At most three
 * commands a page beside what every page of comments costs, each to the question's shard.
 */
@Component
class ListAnswers {

    private static final String CURSOR = "comments-helpful";

    private final CommentStore store;
    private final RankAnswers rankAnswers;

    ListAnswers(CommentStore store, RankAnswers rankAnswers) {
        this.store = store;
        this.rankAnswers = rankAnswers;
    }

    /** @param under whose replies are asked for, which are no answers */
    Page<Comment> list(Viewer viewer, Post question, Optional<CommentId> under, PageRequest page) {
        if (under.isPresent()) {
            throw new BadInput("invalid_request", "order", "Replies come by their age.");
        }
        Optional<HelpfulPlace> from = page.cursor(CURSOR).map(HelpfulPlace::parse);
        PostId postId = question.postId();
        if (from.filter(place -> !place.last().postId().equals(postId)).isPresent()) {
            throw new BadInput("bad_cursor", "cursor", "This cursor is not of this list.");
        }
        Ranking ranking = rankAnswers.of(question, from.map(HelpfulPlace::asOf));
        Optional<CommentId> accepted = from.map(HelpfulPlace::accepted).orElseGet(() -> rankAnswers.accepted(question));
        List<Voted> ranked = ranked(ranking, accepted);
        var reading = new Reading(ranking, accepted, Audible.to(viewer), new ArrayList<>());
        List<Voted> ahead = ranked.stream()
                .filter(answer -> from.isEmpty() || from.get().isBefore(answer))
                .toList();
        List<Voted> now = ahead.subList(0, Math.min(ahead.size(), page.limit()));
        reading.found()
                .addAll(store.some(postId, now.stream().map(Voted::commentId).toList(), reading.audible()));
        if (ahead.size() > now.size()) {
            return reading.page(now.getLast());
        }
        Set<CommentId> without = ranked.stream().map(Voted::commentId).collect(Collectors.toUnmodifiableSet());
        Optional<CommentId> after = from.filter(place -> place.votes() == 0).map(HelpfulPlace::last);
        int room = page.limit() - now.size();
        var stretch = new Stretch(postId, Optional.empty(), Order.OLDEST, after, room + 1, without);
        List<Comment> rest = store.page(stretch, reading.audible());
        reading.found().addAll(rest.subList(0, Math.min(rest.size(), room)));
        return rest.size() <= room
                ? new Page<>(reading.found(), null)
                : reading.page(room > 0 ? new Voted(rest.get(room - 1).commentId(), 0) : now.getLast());
    }

    private static List<Voted> ranked(Ranking ranking, Optional<CommentId> accepted) {
        return Stream.concat(
                        accepted.map(chosen -> new Voted(chosen, HelpfulPlace.ACCEPTED)).stream(),
                        ranking.voted().stream().filter(answer -> !accepted.equals(Optional.of(answer.commentId()))))
                .toList();
    }

    private record Reading(Ranking ranking, Optional<CommentId> accepted, Audible audible, List<Comment> found) {

        Page<Comment> page(Voted last) {
            var place = new HelpfulPlace(ranking.asOf(), accepted, last.votes(), last.commentId());
            return new Page<>(found, Cursor.encode(CURSOR, place.text()));
        }
    }
}
