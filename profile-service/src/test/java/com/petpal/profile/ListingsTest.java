package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.listing.Listing;
import com.petpal.platform.listing.Listings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The one mechanism for questions that are not asked by owner. */
class ListingsTest extends ProfileContext {

    @Autowired
    Listings listings;

    private String list;

    @BeforeEach
    void aListOfItsOwn() {
        list = "test:" + ids.random64();
    }

    @Test
    void entriesComeInTheOrderOfTheirSortKeysAndThenOfTheirSubjects() {
        for (String sortKey : List.of("b", "ab", "a", "a b")) {
            put(sortKey, "2");
            put(sortKey, "1");
        }

        assertThat(all("", 3)).containsExactly("a1", "a2", "a b1", "a b2", "ab1", "ab2", "b1", "b2");
        assertThat(all("a", 3)).containsExactly("a1", "a2", "a b1", "a b2", "ab1", "ab2");
        assertThat(all("ab", 1)).containsExactly("ab1", "ab2");
        assertThat(all("c", 1)).isEmpty();
    }

    @Test
    void anEntryThatIsPutAgainIsThereOnceWithItsLastPayload() {
        listings.put(new Listing(list, "a", "1", Map.of("cell", "u33")));
        listings.put(new Listing(list, "a", "1", Map.of("cell", "u34")));

        List<Listing> page = listings.fresh(list, "", Optional.empty(), 10);

        assertThat(page).containsExactly(new Listing(list, "a", "1", Map.of("cell", "u34")));
    }

    @Test
    void whoeverPutsTheSameEntryAtTheSameTimeBothSucceed() throws Exception {
        List<Callable<Object>> puts = Stream.generate(() -> Executors.callable(() -> put("a", "1")))
                .limit(20)
                .toList();

        List<Future<Object>> done;
        try (var threads = Executors.newFixedThreadPool(20)) {
            done = threads.invokeAll(puts);
        }

        assertThat(done).allMatch(put -> put.state() == Future.State.SUCCESS);
        assertThat(all("", 10)).containsExactly("a1");
    }

    @Test
    void pagesAreWholeThoughEntriesComeAndGoMeanwhile() {
        IntStream.range(10, 30).forEach(i -> put("k" + i, "1"));

        List<Listing> first = listings.page(list, "k", Optional.empty(), 10);
        listings.remove(first.getLast());
        put("k195", "1");
        List<Listing> second =
                listings.page(list, "k", Optional.of(first.getLast().id()), 20);

        assertThat(first).extracting(Listing::sortKey).startsWith("k10").endsWith("k19");
        assertThat(second)
                .extracting(Listing::sortKey)
                .startsWith("k195", "k20")
                .endsWith("k29");
    }

    @Test
    void aFirstPageIsReadFromTheStoreOnceHoweverManyAskForIt() throws Exception {
        put("a", "1");
        listings.page(list, "", Optional.empty(), 10);
        put("b", "1");

        List<Listing> cached = listings.page(list, "", Optional.empty(), 10);

        assertThat(cached).extracting(Listing::sortKey).containsExactly("a");
        assertThat(listings.fresh(list, "", Optional.empty(), 10))
                .extracting(Listing::sortKey)
                .containsExactly("a", "b");
    }

    @Test
    void listsAndSubjectsAreRemovedWhole() {
        String other = list + ":other";
        put("a", "1");
        put("b", list);
        listings.put(new Listing(other, "a", list));

        assertThat(listings.removeSubjects(List.of(list))).isEqualTo(2);
        assertThat(all("", 10)).containsExactly("a1");
        assertThat(listings.removeList(list)).isEqualTo(1);
        assertThat(all("", 10)).isEmpty();
    }

    private void put(String sortKey, String subject) {
        listings.put(new Listing(list, sortKey, subject));
    }

    private List<String> all(String prefix, int limit) {
        var read = new ArrayList<String>();
        List<Listing> page = listings.fresh(list, prefix, Optional.empty(), limit);
        while (!page.isEmpty()) {
            page.forEach(entry -> read.add(entry.sortKey() + entry.subject()));
            page = listings.fresh(list, prefix, Optional.of(page.getLast().id()), limit);
        }
        return read;
    }
}
