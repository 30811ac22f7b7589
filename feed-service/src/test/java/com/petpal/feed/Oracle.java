package com.petpal.feed;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What feeds must be, by plain sets of what was acknowledged. */
final class Oracle {

    private final List<UserId> people;
    private final Map<UserId, Set<UserId>> following = new HashMap<>();
    private final Map<UserId, Set<UserId>> unwanted = new HashMap<>();
    private final Map<UserId, Set<PostId>> posts = new HashMap<>();

    Oracle(List<UserId> people) {
        this.people = List.copyOf(people);
        this.people.forEach(person -> {
            following.put(person, new HashSet<>());
            unwanted.put(person, new HashSet<>());
            posts.put(person, new HashSet<>());
        });
    }

    List<UserId> people() {
        return people;
    }

    synchronized void wrote(UserId author, String post) {
        of(posts, author).add(PostId.parse(post));
    }

    synchronized void follows(UserId follower, UserId followee) {
        of(following, follower).add(followee);
    }

    synchronized void unfollows(UserId follower, UserId followee) {
        of(following, follower).remove(followee);
    }

    synchronized void mutes(UserId one, UserId other) {
        of(unwanted, one).add(other);
    }

    synchronized void blocks(UserId one, UserId other) {
        of(unwanted, one).add(other);
        of(unwanted, other).add(one);
    }

    synchronized int posts() {
        return posts.values().stream().mapToInt(Set::size).sum();
    }

    /** Newest first. */
    synchronized List<String> feedOf(UserId reader) {
        Stream<UserId> authors = Stream.concat(
                Stream.of(reader),
                of(following, reader).stream()
                        .filter(author -> !of(unwanted, reader).contains(author)));
        return authors.flatMap(author -> of(posts, author).stream())
                .sorted(Comparator.comparing(PostId::timeFirst).reversed())
                .map(PostId::toString)
                .toList();
    }

    private static <T> Set<T> of(Map<UserId, Set<T>> sets, UserId person) {
        return sets.getOrDefault(person, new HashSet<>());
    }
}
