package com.petpal.profile.person;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds people by how their handle or a word of their name begins: the handle itself, then handles that begin so, then
 * names, each in the order of the alphabet.
 *
 * <p>Lists may be late. So each entry is held against the person, who is shown once: by the first of what matches. Whoever is blocked, either way, is
 * not there.
 */
@Component
final class SearchPeople {

    private static final String CURSOR = "search";

    private final Listings listings;
    private final People people;
    private final Visibility visibility;

    SearchPeople(Listings listings, People people, Visibility visibility) {
        this.listings = listings;
        this.people = people;
        this.visibility = visibility;
    }

    /** @throws BadInput if what was typed is too short or too long */
    Page<PersonCard> search(UserId reader, String typed, PageRequest page) {
        SearchPrefix prefix = SearchPrefix.parse(typed);
        Optional<String> after = page.cursor(CURSOR);
        after.filter(id -> !prefix.matches(id)).ifPresent(id -> {
            throw new BadInput("bad_cursor", "cursor", "This cursor is not of this search.");
        });
        List<Listing> found = entries(prefix, after, page.limit() + 1);
        List<Listing> shown = found.stream().limit(page.limit()).toList();
        String next = found.size() > shown.size()
                ? Cursor.encode(CURSOR, shown.getLast().id())
                : null;
        return new Page<>(cards(reader, shown, prefix), next);
    }

    private List<Listing> entries(SearchPrefix prefix, Optional<String> after, int limit) {
        var entries = new ArrayList<Listing>();
        boolean pastHandles =
                after.filter(id -> id.compareTo(prefix.firstOfNames()) > 0).isPresent();
        if (!pastHandles) {
            entries.addAll(listings.page(prefix.list(), prefix.ofHandles(), after, limit));
        }
        if (entries.size() < limit) {
            entries.addAll(listings.page(
                    prefix.list(), prefix.ofNames(), after.filter(id -> pastHandles), limit - entries.size()));
        }
        return entries;
    }

    private List<PersonCard> cards(UserId reader, List<Listing> entries, SearchPrefix prefix) {
        List<UserId> ids =
                entries.stream().map(entry -> UserId.parse(entry.subject())).toList();
        Map<String, PersonCard> cards = people.cards(visibility.met(reader, ids)).stream()
                .collect(Collectors.toMap(card -> card.userId().toString(), Function.identity()));
        return entries.stream()
                .filter(entry -> Optional.ofNullable(cards.get(entry.subject()))
                        .filter(card -> isFirstMatch(entry, card, prefix))
                        .isPresent())
                .flatMap(entry -> Optional.ofNullable(cards.get(entry.subject())).stream())
                .toList();
    }

    private static boolean isFirstMatch(Listing entry, PersonCard card, SearchPrefix prefix) {
        return new SearchTerms(card.userId(), card.handle(), card.displayName())
                .listings().stream()
                        .map(Listing::id)
                        .filter(prefix::matches)
                        .min(Comparator.naturalOrder())
                        .filter(entry.id()::equals)
                        .isPresent();
    }
}
