package com.petpal.profile.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.visibility.Viewer;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import org.springframework.stereotype.Component;

/**
 * Whom of those that somebody follows a search finds. What they are found by is worked out from the cards of all of them, at most
 * 5,000, and remembered for as long as somebody types.
 */
@Component
final class FollowedMatches {

    /** As many as somebody looks through, and as a cursor has room for. */
    static final int MOST = 10;

    private static final Comparator<Entry> BY_ID = Comparator.comparing(Entry::id);
    private static final Duration TYPING = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 200_000;

    private final People people;
    private final Cache<Followed, List<Entry>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(TYPING)
            .maximumWeight(MOST_REMEMBERED)
            .<Followed, List<Entry>>weigher((followed, entries) -> entries.size() + 1)
            .build();

    FollowedMatches(People people) {
        this.people = people;
    }

    /** @param version of what the reader's relations were */
    private record Followed(UserId reader, String version) {}

    /** @param id of the entry that somebody stands by in a list */
    record Entry(String id, UserId userId) {}

    /** By the first of what they match by, in that order: so handles first. */
    List<Entry> find(Viewer viewer, SearchPrefix prefix) {
        if (viewer.relations().following().isEmpty()) {
            return List.of();
        }
        var first = new HashMap<UserId, Entry>();
        entries(viewer).stream()
                .filter(entry -> prefix.matches(entry.id()))
                .forEach(entry -> first.merge(entry.userId(), entry, BinaryOperator.minBy(BY_ID)));
        return first.values().stream().sorted(BY_ID).limit(MOST).toList();
    }

    private List<Entry> entries(Viewer viewer) {
        var followed = new Followed(viewer.userId(), viewer.relations().version());
        List<Entry> known = remembered.getIfPresent(followed);
        if (known == null) {
            known = people.cards(viewer.relations().following()).stream()
                    .flatMap(card ->
                            of(card).listings().stream().map(Listing::id).map(id -> new Entry(id, card.userId())))
                    .toList();
            remembered.put(followed, known);
        }
        return known;
    }

    private static SearchTerms of(PersonCard card) {
        return new SearchTerms(card.userId(), card.handle(), card.displayName());
    }
}
