package com.petpal.feed.advice;

import com.petpal.feed.post.ListsPosts;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostKind;
import com.petpal.feed.post.PostStore;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import com.petpal.platform.web.Unavailable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Brings the lists to what a question is now, whatever they were.
 *
 * <p>What may be listed is noted before it is written, so nothing stays that nobody knows of. Of several at once whoever was
 * overtaken begins again, and so the last one to write knows everything.
 */
@Component
class ListQuestion implements ListsPosts {

    private static final int ATTEMPTS = 8;

    private final QuestionStore questions;
    private final PostStore posts;
    private final Listings listings;

    ListQuestion(QuestionStore questions, PostStore posts, Listings listings) {
        this.questions = questions;
        this.posts = posts;
        this.listings = listings;
    }

    @Override
    public void list(Post post) {
        if (post.kind() == PostKind.QUESTION) {
            list(post.postId());
        }
    }

    void list(PostId id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            QuestionState seen = questions.find(id);
            Optional<Post> question = question(id);
            if (question.isEmpty() && seen.equals(QuestionState.NONE)) {
                return;
            }
            List<Listing> wanted =
                    question.map(post -> QuestionLists.of(post, seen.isOpen())).orElse(List.of());
            if (write(id, seen, wanted)) {
                return;
            }
        }
        throw new Unavailable(Duration.ofSeconds(1));
    }

    private boolean write(PostId id, QuestionState seen, List<Listing> wanted) {
        Set<Listing> either = new HashSet<>(seen.listed());
        either.addAll(wanted);
        if (!questions.beginListing(id, id.home(), seen, either)) {
            return false;
        }
        wanted.forEach(listings::put);
        Set<Listing> over = new HashSet<>(seen.listed());
        wanted.forEach(over::remove);
        over.forEach(listings::remove);
        return questions.finishListing(id, seen.revision() + 1, wanted);
    }

    /** As it is kept, past the cache. */
    private Optional<Post> question(PostId id) {
        return Optional.ofNullable(posts.find(List.of(id)).get(id)).filter(post -> post.kind() == PostKind.QUESTION);
    }
}
