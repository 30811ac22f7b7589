package com.petpal.feed.explore;

import com.petpal.feed.comment.Commenters;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which posts and tags are hottest.
 *
 * <p>A post's score is 1, one for everybody who reacted and two for everybody but its author who commented, however often. Of a
 * tag each author is worth 1 and the logarithm of their hottest post's score: so neither one person nor one post makes a trend.
 */
@Component
class Rank {

    private static final int MOST_POSTS = 200;
    private static final int MOST_TAGS = 50;
    private static final int POSTS_AN_AUTHOR = 3;

    /** Of so many, those whose comments alone would bring them near the top, commenters are counted. */
    private static final int CLOSE = 2 * MOST_POSTS;

    private static final int COMMENTER = 2;

    private final Commenters commenters;
    private final Window window;
    private final ExploreSettings settings;

    Rank(Commenters commenters, Window window, ExploreSettings settings) {
        this.commenters = commenters;
        this.window = window;
        this.settings = settings;
    }

    record Ranked(List<Hot> posts, List<Hot> tags) {}

    private record Scored(Candidate post, double worth, double heat) {}

    /** @param entry by which they were let in */
    Ranked of(List<Candidate> some, Entry entry) {
        List<Scored> scored = score(some);
        return new Ranked(posts(scored), tags(scored, entry));
    }

    private List<Scored> score(List<Candidate> some) {
        List<Candidate> hopeful = some.stream()
                .sorted(Comparator.comparingDouble(this::hopes).reversed())
                .toList();
        var scored = new ArrayList<Scored>();
        for (Candidate one : hopeful) {
            long talk = scored.size() < CLOSE ? COMMENTER * commenters(one) : 0;
            scored.add(scored(one, one.reactions() + talk));
        }
        return scored;
    }

    private double hopes(Candidate one) {
        return scored(one, one.reactions() + COMMENTER * one.tally().comments()).heat();
    }

    private long commenters(Candidate one) {
        return one.tally().comments() == 0 ? 0 : commenters.of(one.id(), one.author());
    }

    private Scored scored(Candidate one, long voices) {
        double worth = Window.log2(1.0 + voices);
        return new Scored(one, worth, worth + window.heat(one.post().createdAt()));
    }

    private static List<Hot> posts(List<Scored> scored) {
        var byAuthor = new HashMap<UserId, Integer>();
        return scored.stream()
                .map(one -> new Hot(one.post().id().toString(), one.heat(), 1))
                .sorted(Hot.HOTTEST_FIRST)
                .filter(one -> byAuthor.merge(home(one), 1, Integer::sum) <= POSTS_AN_AUTHOR)
                .limit(MOST_POSTS)
                .toList();
    }

    private static UserId home(Hot post) {
        return PostId.parse(post.id()).home();
    }

    private List<Hot> tags(List<Scored> scored, Entry entry) {
        var byTag = new HashMap<String, List<Scored>>();
        scored.stream()
                .filter(one -> entry.isSample(one.post().author()))
                .forEach(one -> one.post()
                        .post()
                        .tags()
                        .forEach(tag -> byTag.computeIfAbsent(tag, first -> new ArrayList<>())
                                .add(one)));
        return byTag.entrySet().stream()
                .flatMap(tag -> hot(tag.getKey(), tag.getValue(), entry))
                .sorted(Hot.HOTTEST_FIRST)
                .limit(MOST_TAGS)
                .toList();
    }

    private Stream<Hot> hot(String tag, List<Scored> with, Entry entry) {
        var authors = with.stream()
                .collect(Collectors.toMap(
                        one -> one.post().author(),
                        Function.identity(),
                        (one, other) -> one.heat() >= other.heat() ? one : other))
                .values();
        if (authors.size() < settings.fewestAuthors()) {
            return Stream.empty();
        }
        // Relative to now, lest the numbers grow beyond what can be told apart.
        double now = window.heat(window.now());
        double sum = authors.stream()
                .mapToDouble(one -> (1 + one.worth())
                        * Math.pow(2, window.heat(one.post().post().createdAt()) - now))
                .sum();
        return Stream.of(new Hot(tag, Window.log2(sum) + now, with.size() * entry.standsFor()));
    }
}
