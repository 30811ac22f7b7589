package com.petpal.profile.suggestion;

import com.petpal.platform.events.DueTimer;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import com.petpal.profile.graph.SecondDegree;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Works out whom a person may know: those who are followed by most of whom they follow. Beside requests, never in one. */
@Component
final class SuggestPeople implements DueTimer {

    /** More than anybody scrolls through, and room for those who drop out until it is worked out again. */
    private static final int MOST = 100;

    private final SecondDegree graph;
    private final SuggestionStore store;
    private final Clock clock;

    SuggestPeople(SecondDegree graph, SuggestionStore store, Clock clock) {
        this.graph = graph;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("profile", "suggestions").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        UserId userId = UserId.parse(due.getString("_id"));
        Comparator<Map.Entry<UserId, Integer>> byShared = Map.Entry.comparingByValue(Comparator.reverseOrder());
        List<Suggestion> people = graph.of(userId).entrySet().stream()
                .sorted(byShared.thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(found -> new Suggestion(found.getKey(), found.getValue()))
                .toList();
        store.keep(userId, people, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
