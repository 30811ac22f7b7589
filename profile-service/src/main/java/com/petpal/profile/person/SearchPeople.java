package com.petpal.profile.person;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.person.SearchPlace.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds people by how their handle or a word of their name begins: the handle itself, then handles that begin so, then
 * names, of each those first whom the reader follows ({@value FollowedMatches#MOST} at most), each in the order of the alphabet.
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
    private final FollowedMatches followed;

    SearchPeople(Listings listings, People people, Visibility visibility, FollowedMatches followed) {
        this.listings = listings;
        this.people = people;
        this.visibility = visibility;
        this.followed = followed;
    }

    /** @param shown where in its stage this is */
    private record Match(UserId userId, Stage stage, String shown) {}

    /** @throws BadInput if what was typed is too short or too long */
    Page<PersonCard> search(UserId reader, String typed, PageRequest page) {
        SearchPrefix prefix = SearchPrefix.parse(typed);
        Optional<String> cursor = page.cursor(CURSOR);
        Viewer viewer = visibility.viewer(reader);
        SearchPlace from = cursor.map(text -> SearchPlace.parse(text, prefix)).orElseGet(() -> begin(viewer, prefix));
        List<Match> found = matches(prefix, from, page.limit() + 1);
        List<Match> shown = found.stream().limit(page.limit()).toList();
        String next = found.size() > shown.size()
                ? Cursor.encode(
                        CURSOR,
                        from.at(shown.getLast().stage(), shown.getLast().shown())
                                .text())
                : null;
        return new Page<>(cards(viewer, shown, prefix), next);
    }

    /** Whose handle it is stands before whoever is followed. */
    private SearchPlace begin(Viewer viewer, SearchPrefix prefix) {
        Map<Boolean, List<UserId>> byHandle = followed.find(viewer, prefix).stream()
                .collect(Collectors.partitioningBy(
                        entry -> entry.id().compareTo(prefix.firstOfNames()) < 0,
                        Collectors.mapping(FollowedMatches.Entry::userId, Collectors.toList())));
        List<UserId> handles = byHandle.getOrDefault(true, List.of());
        if (!handles.isEmpty()) {
            handles = Stream.concat(exact(prefix).stream(), handles.stream())
                    .distinct()
                    .toList();
        }
        return SearchPlace.begin(handles, byHandle.getOrDefault(false, List.of()));
    }

    private Optional<UserId> exact(SearchPrefix prefix) {
        return listings.page(prefix.list(), prefix.ofHandles(), Optional.empty(), 1).stream()
                .filter(entry -> entry.sortKey().equals(prefix.ofHandles()))
                .map(entry -> UserId.parse(entry.subject()))
                .findFirst();
    }

    private List<Match> matches(SearchPrefix prefix, SearchPlace from, int limit) {
        var found = new ArrayList<Match>();
        for (Stage stage : Stage.values()) {
            if (stage.compareTo(from.stage()) >= 0 && found.size() < limit) {
                found.addAll(
                        stage.isInFront() ? inFront(stage, from) : listed(stage, prefix, from, limit - found.size()));
            }
        }
        return found.stream().limit(limit).toList();
    }

    private static List<Match> inFront(Stage stage, SearchPlace from) {
        List<UserId> all = from.inFront(stage);
        int shown = from.after(stage).map(Integer::parseInt).orElse(0);
        return IntStream.range(shown, all.size())
                .mapToObj(i -> new Match(all.get(i), stage, String.valueOf(i + 1)))
                .toList();
    }

    /** Whoever stands in front is passed over, and in their place the list is read on. */
    private List<Match> listed(Stage stage, SearchPrefix prefix, SearchPlace from, int limit) {
        String begin = stage == Stage.HANDLES ? prefix.ofHandles() : prefix.ofNames();
        var found = new ArrayList<Match>();
        Optional<String> after = from.after(stage);
        int read = limit;
        while (found.size() < limit && read == limit) {
            List<Listing> some = listings.page(prefix.list(), begin, after, limit);
            some.stream()
                    .map(entry -> new Match(UserId.parse(entry.subject()), stage, entry.id()))
                    .filter(match -> !from.isInFront(match.userId()))
                    .forEach(found::add);
            read = some.size();
            after = some.isEmpty() ? after : Optional.of(some.getLast().id());
        }
        return found;
    }

    private List<PersonCard> cards(Viewer viewer, List<Match> matches, SearchPrefix prefix) {
        List<UserId> met =
                matches.stream().map(Match::userId).filter(viewer::mayMeet).toList();
        Map<UserId, PersonCard> cards =
                people.cards(met).stream().collect(Collectors.toMap(PersonCard::userId, Function.identity()));
        return matches.stream()
                .flatMap(match ->
                        Optional.ofNullable(cards.get(match.userId()))
                                .filter(card -> isShown(match, card, prefix))
                                .stream())
                .toList();
    }

    private static boolean isShown(Match match, PersonCard card, SearchPrefix prefix) {
        return first(card, prefix)
                .filter(id -> match.stage().isInFront() || id.equals(match.shown()))
                .isPresent();
    }

    /** By what a person is found first. */
    private static Optional<String> first(PersonCard card, SearchPrefix prefix) {
        return new SearchTerms(card.userId(), card.handle(), card.displayName())
                .listings().stream().map(Listing::id).filter(prefix::matches).min(Comparator.naturalOrder());
    }
}
