package com.petpal.feed.advice;

import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostSight;
import com.petpal.feed.post.Posts;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds questions: newest first, or, by words, in the order of the rarest word and then newest first.
 *
 * <p>One list is read, some hundred entries at most a request, and each question is looked at: what is not shown to this
 * reader, or lacks another word, makes the page shorter and does not end it.
 */
@Component
class ListQuestions {

    private static final String CURSOR = "questions";
    private static final int ENTRIES_A_READ = 50;
    private static final int MOST_READS = 4;

    private final Listings listings;
    private final Posts posts;
    private final PostSight sight;
    private final Acceptances acceptances;

    ListQuestions(Listings listings, Posts posts, PostSight sight, Acceptances acceptances) {
        this.listings = listings;
        this.posts = posts;
        this.sight = sight;
        this.acceptances = acceptances;
    }

    /** A list, as far as entries begin with something. */
    private record Source(String list, String prefix) {}

    /** @param next the last entry that was looked at, if there may be more */
    private record Found(List<Post> questions, @Nullable String next) {}

    Page<Post> page(Viewer viewer, Wanted wanted, PageRequest page) {
        Optional<String> after = page.cursor(CURSOR);
        Source source = source(wanted, after);
        Found found = find(viewer, wanted, source, after, page.limit());
        String next = found.next() == null ? null : Cursor.encode(CURSOR, found.next());
        return new Page<>(found.questions(), next);
    }

    private Found find(Viewer viewer, Wanted wanted, Source source, Optional<String> begin, int limit) {
        var questions = new ArrayList<Post>();
        Optional<String> after = begin;
        for (int read = 0; read < MOST_READS; read++) {
            List<Listing> entries = listings.page(source.list(), source.prefix(), after, ENTRIES_A_READ);
            List<Met> met = met(viewer, wanted, source, entries);
            for (Met one : met) {
                questions.add(one.question());
                if (questions.size() == limit) {
                    boolean isLast = one.entry().equals(entries.getLast()) && entries.size() < ENTRIES_A_READ;
                    return new Found(questions, isLast ? null : one.entry().id());
                }
            }
            if (entries.size() < ENTRIES_A_READ) {
                return new Found(questions, null);
            }
            after = Optional.of(entries.getLast().id());
        }
        return new Found(questions, after.orElse(null));
    }

    private record Met(Listing entry, Post question) {}

    private List<Met> met(Viewer viewer, Wanted wanted, Source source, List<Listing> entries) {
        Map<PostId, Post> found = posts.find(
                entries.stream().map(entry -> PostId.parse(entry.subject())).toList());
        List<Met> met = entries.stream()
                .flatMap(entry -> Stream.ofNullable(found.get(PostId.parse(entry.subject())))
                        .filter(post -> wanted.isMetBy(post, entry, source.prefix()))
                        .map(post -> new Met(entry, post)))
                .toList();
        List<Post> visible =
                sight.visible(viewer, met.stream().map(Met::question).toList());
        var answered = wanted.open()
                ? acceptances.of(visible.stream().map(Post::postId).toList()).keySet()
                : Set.<PostId>of();
        return met.stream()
                .filter(one -> visible.contains(one.question())
                        && !answered.contains(one.question().postId()))
                .toList();
    }

    /** The cursor says which word's list it belongs to; without one, the shortest is read. */
    private Source source(Wanted wanted, Optional<String> after) {
        if (wanted.words().isEmpty()) {
            return within(after, new Source(QuestionLists.named(wanted.tag(), wanted.open()), ""));
        }
        List<Source> byWord = wanted.words().stream()
                .map(word -> new Source(QuestionLists.ofWord(word), word))
                .toList();
        if (after.isPresent()) {
            return byWord.stream()
                    .filter(source -> Listing.isOf(after.get(), source.list(), source.prefix()))
                    .max(Comparator.comparing(source -> source.prefix().length()))
                    .orElseThrow(ListQuestions::notOfThisList);
        }
        return byWord.size() == 1 ? byWord.getFirst() : rarest(byWord);
    }

    private Source rarest(List<Source> byWord) {
        Comparator<Source> shortest = Comparator.comparing(
                source -> listings.page(source.list(), source.prefix(), Optional.empty(), ENTRIES_A_READ)
                        .size());
        return byWord.stream()
                .min(shortest.thenComparing(source -> -source.prefix().length()))
                .orElseThrow();
    }

    private static Source within(Optional<String> after, Source source) {
        if (after.filter(last -> !Listing.isOf(last, source.list(), source.prefix()))
                .isPresent()) {
            throw notOfThisList();
        }
        return source;
    }

    private static BadInput notOfThisList() {
        return new BadInput("bad_cursor", "cursor", "This cursor is not of this list.");
    }
}
