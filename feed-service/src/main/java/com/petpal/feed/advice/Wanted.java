package com.petpal.feed.advice;

import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostKind;
import com.petpal.platform.listing.Listing;
import java.util.List;
import java.util.Optional;

/**
 * Which questions are asked for.
 *
 * @param open those without an accepted answer
 * @param words with which some words of each begin; empty for all
 */
record Wanted(Optional<String> tag, boolean open, List<String> words) {

    Wanted {
        words = List.copyOf(words);
    }

    /** Whether a post is what an entry of a list promised, but for its being open, and is not shown by another entry too. */
    boolean isMetBy(Post post, Listing entry, String prefix) {
        if (post.kind() != PostKind.QUESTION
                || tag.filter(name -> !post.tags().contains(name)).isPresent()) {
            return false;
        }
        if (words.isEmpty()) {
            return true;
        }
        var has = QuestionWords.of(post);
        return QuestionWords.haveAll(has, words)
                && QuestionWords.first(has, prefix)
                        .filter(QuestionLists.word(entry)::equals)
                        .isPresent();
    }
}
