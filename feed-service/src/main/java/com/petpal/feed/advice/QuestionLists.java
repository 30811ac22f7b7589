package com.petpal.feed.advice;

import com.petpal.feed.post.Post;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.listing.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of the lists that a question stands in, and where in them. */
final class QuestionLists {

    private static final String ALL = "questions";
    private static final String OPEN = ":open";
    private static final String WORDS = "qword:";

    private QuestionLists() {}

    /** A tag is written with its #, so that a tag "open" is not the list of what is open. */
    static String named(Optional<String> tag, boolean open) {
        return ALL + tag.map(name -> ":#" + name).orElse("") + (open ? OPEN : "");
    }

    static String ofWord(String word) {
        return WORDS + word.substring(0, word.offsetByCodePoints(0, QuestionWords.SHORTEST));
    }

    /** The word that an entry of a list of words stands under. */
    static String word(Listing entry) {
        return entry.sortKey().substring(0, entry.sortKey().indexOf(' '));
    }

    /** Every entry of a question. */
    static List<Listing> of(Post question, boolean open) {
        var entries = new ArrayList<Listing>();
        add(entries, question.postId(), Optional.empty(), open);
        question.tags().forEach(tag -> add(entries, question.postId(), Optional.of(tag), open));
        String time = question.postId().newestFirst();
        QuestionWords.of(question)
                .forEach(word -> entries.add(new Listing(
                        ofWord(word), word + " " + time, question.postId().toString())));
        return entries;
    }

    private static void add(List<Listing> entries, PostId id, Optional<String> tag, boolean open) {
        entries.add(new Listing(named(tag, false), id.newestFirst(), id.toString()));
        if (open) {
            entries.add(new Listing(named(tag, true), id.newestFirst(), id.toString()));
        }
    }
}
