package com.petpal.profile.suggestion;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.RelationsSource;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.person.People;
import com.petpal.profile.suggestion.SuggestionStore.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Shows what was worked out a while ago, less whom the reader follows, muted or may not meet by now. What is not there yet,
 * or older than a day, is asked for: so the first look finds nothing, and one a little later does.
 */
@Component
final class ReadSuggestions {

    private static final Duration GOOD_FOR = Duration.ofDays(1);
    /** Nothing found may be different as soon as somebody is followed. */
    private static final Duration NOTHING_GOOD_FOR = Duration.ofMinutes(1);

    private final SuggestionStore store;
    private final RelationsSource relations;
    private final People people;
    private final Clock clock;

    ReadSuggestions(SuggestionStore store, RelationsSource relations, People people, Clock clock) {
        this.store = store;
        this.relations = relations;
        this.people = people;
        this.clock = clock;
    }

    /** One page alone: nobody needs a second one of guesses. */
    Page<SuggestionAnswer> read(UserId reader, PageRequest page) {
        Optional<Kept> kept = store.find(reader);
        Instant now = clock.instant();
        if (kept.isEmpty() || isOld(kept.get(), now)) {
            store.due(reader, now);
        }
        Relations stands = relations.load(reader);
        List<Suggestion> shown = kept.stream()
                .flatMap(known -> known.people().stream())
                .filter(suggestion -> isNew(suggestion.userId(), stands))
                .limit(page.limit())
                .toList();
        return new Page<>(cards(shown), null);
    }

    private static boolean isOld(Kept kept, Instant now) {
        Duration good = kept.people().isEmpty() ? NOTHING_GOOD_FOR : GOOD_FOR;
        return kept.computedAt().filter(at -> at.plus(good).isAfter(now)).isEmpty();
    }

    private static boolean isNew(UserId userId, Relations stands) {
        return stands.mayMeet(userId)
                && !stands.following().contains(userId)
                && !stands.muted().contains(userId);
    }

    private List<SuggestionAnswer> cards(List<Suggestion> shown) {
        Map<UserId, PersonCard> cards = people
                .cards(shown.stream().map(Suggestion::userId).toList())
                .stream()
                .collect(Collectors.toUnmodifiableMap(PersonCard::userId, Function.identity()));
        return shown.stream()
                .flatMap(suggestion -> Stream.ofNullable(cards.get(suggestion.userId()))
                        .map(card -> new SuggestionAnswer(card, suggestion.shared())))
                .toList();
    }
}
