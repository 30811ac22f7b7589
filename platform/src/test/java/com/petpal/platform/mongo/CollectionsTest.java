package com.petpal.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CollectionsTest {

    @TestFactory
    Stream<DynamicTest> everyUniqueIndexBeginsWithTheWholeShardKey() {
        return Collections.all().stream()
                .filter(collection -> collection.shardKey().isPresent())
                .map(collection -> DynamicTest.dynamicTest(
                        collection.namespace(),
                        () -> assertThat(collection.indexes().stream().filter(CollectionIndex::unique))
                                .allMatch(index ->
                                        collection.shardKey().orElseThrow().allowsUnique(index.fields()))));
    }

    @Test
    void theRuleFindsAUniqueIndexThatNoShardCanHoldAlone() {
        var conversationThenUser = ShardKey.hashed("a", "b");

        assertThat(conversationThenUser.allowsUnique(List.of("a", "c"))).isFalse();
        assertThat(conversationThenUser.allowsUnique(List.of("b", "a"))).isFalse();
        assertThat(conversationThenUser.allowsUnique(List.of("_id"))).isFalse();
        assertThat(conversationThenUser.allowsUnique(List.of("a", "b", "c"))).isTrue();
        assertThat(ShardKey.hashed("a").allowsUnique(List.of("a", "c"))).isTrue();
        assertThat(ShardKey.hashed("_id").allowsUnique(List.of("_id"))).isTrue();
    }

    @Test
    void noCollectionIsNamedTwice() {
        assertThat(Collections.all()).extracting(ShardedCollection::namespace).doesNotHaveDuplicates();
    }

    @Test
    void everyServiceHasItsIdempotencyRecordsAndDeadLetters() {
        assertThat(Stream.of("auth", "profile", "feed", "messaging"))
                .allMatch(database -> Collections.of(database, "idempotency").isPresent()
                        && Collections.of(database, "dead_letters").isPresent());
    }

    @Test
    void whatADocumentCarriesBringsItsIndex() {
        var accounts = Collections.of("auth", "accounts").orElseThrow();
        var sessions = Collections.of("auth", "sessions").orElseThrow();

        assertThat(accounts.hasOutbox() && accounts.hasTimer()).isTrue();
        assertThat(accounts.indexes())
                .containsExactly(CollectionIndex.sparse("pendingSince"), CollectionIndex.sparse("dueAt"));
        assertThat(sessions.indexes()).containsExactly(CollectionIndex.expiring("expiresAt"));
    }

    @Test
    void anUnknownCollectionIsNotThere() {
        assertThat(Collections.of("feed", "nothing")).isEmpty();
        assertThat(Collections.of("auth", "keys").orElseThrow().shardKey()).isEmpty();
    }
}
