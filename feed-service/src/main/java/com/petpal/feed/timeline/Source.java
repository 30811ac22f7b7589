package com.petpal.feed.timeline;

import java.util.List;
import java.util.Optional;

/**
 * What one place holds of a feed: a timeline, or the newest posts of a large author.
 *
 * @param posts {@code PostId.timeFirst}, newest first
 * @param ended whether nothing older was ever cut off behind the last of them
 */
record Source(List<String> posts, boolean ended) {

    /** Sorts below every post: while it is in there, nothing older was cut off. */
    static final String END = "!";

    Source {
        posts = List.copyOf(posts);
    }

    static Source of(List<String> members) {
        return new Source(members.stream().filter(member -> !member.equals(END)).toList(), members.contains(END));
    }

    /**
     * The oldest place down to which this says everything; empty if that is all that was asked for.
     *
     * @param before where reading began, exclusive
     * @param wanted how many members were asked for
     */
    Optional<Horizon> horizon(Optional<String> before, int wanted) {
        if (ended || posts.size() >= wanted) {
            return Optional.empty();
        }
        return Optional.of(new Horizon(posts.isEmpty() ? before : Optional.of(posts.getLast())));
    }

    /** @param post the last one that is known of; empty if nothing is known at all */
    record Horizon(Optional<String> post) implements Comparable<Horizon> {

        private static final String ABOVE_ALL = "~";

        private String place() {
            return post.orElse(ABOVE_ALL);
        }

        boolean reaches(String member) {
            return member.compareTo(place()) >= 0;
        }

        @Override
        public int compareTo(Horizon other) {
            return place().compareTo(other.place());
        }
    }
}
