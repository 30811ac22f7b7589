package com.petpal.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetingClassifierTest {

    private final TargetingClassifier classifier = new TargetingClassifier();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            feed      | {find: 'posts', filter: {authorId: 'a'}}
            feed      | {find: 'posts', filter: {authorId: {$eq: 'a'}, _id: {$lt: 'p'}}}
            feed      | {find: 'posts', filter: {$and: [{_id: 'p'}, {authorId: 'a'}]}}
            feed      | {find: 'posts', filter: {authorId: {$in: ['a']}}}
            feed      | {count: 'posts', query: {authorId: 'a'}}
            feed      | {distinct: 'posts', key: 'kind', query: {authorId: 'a'}}
            feed      | {aggregate: 'posts', pipeline: [{$match: {authorId: 'a'}}, {$group: {_id: 1, n: {$sum: 1}}}]}
            feed      | {insert: 'posts', documents: [{_id: 'p', authorId: 'a'}]}
            feed      | {insert: 'posts', documents: [{_id: 'p', authorId: 'a'}, {_id: 'q', authorId: 'a'}]}
            feed      | {update: 'posts', updates: [{q: {_id: 'p', authorId: 'a'}, u: {$set: {text: 't'}}}]}
            feed      | {update: 'posts', updates: [{q: {_id: 'p', authorId: 'a'}, u: {_id: 'p', authorId: 'a', text: 't'}, upsert: true}]}
            feed      | {update: 'posts', updates: [{q: {authorId: 'a'}, u: {$set: {text: 't'}}, multi: true}]}
            feed      | {update: 'posts', updates: [{q: {_id: 'p', authorId: 'a'}, u: {$set: {text: 't'}, $setOnInsert: {authorId: 'a'}}, upsert: true}]}
            feed      | {delete: 'posts', deletes: [{q: {authorId: 'a', _id: 'p'}, limit: 1}]}
            feed      | {findAndModify: 'posts', query: {authorId: 'a', _id: 'p'}, update: {$set: {text: 't'}}}
            feed      | {findAndModify: 'posts', query: {$and: [{authorId: 'a'}, {_id: 'p'}]}, remove: true}
            feed      | {getMore: {$numberLong: '5'}, collection: 'posts'}
            auth      | {find: 'accounts', filter: {_id: 'a'}, txnNumber: 1}
            messaging | {update: 'messages', updates: [{q: {conversationId: 'c', _id: 'x'}, u: {$set: {text: ''}}}]}
            """)
    void whatHasTheHashedFieldGoesToOneShard(String database, String command) {
        var classification = classify(database, command);

        assertThat(classification.violation()).isEmpty();
        assertThat(classification.targeting()).isEqualTo(Targeting.ONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MANY      | feed | {find: 'posts', filter: {authorId: {$in: ['a', 'b']}}, comment: 'feed-rebuild'}
            MANY      | feed | {insert: 'posts', documents: [{_id: 'p', authorId: 'a'}, {_id: 'q', authorId: 'b'}], comment: 'outbox-sweep'}
            MANY      | feed | {update: 'posts', updates: [{q: {_id: 'p', authorId: 'a'}, u: {$unset: {pending: 1}}}, {q: {_id: 'q', authorId: 'b'}, u: {$unset: {pending: 1}}}], comment: 'outbox-confirm'}
            ALL       | feed | {find: 'posts', filter: {pendingSince: {$lt: 5}}, comment: 'outbox-sweep'}
            ALL       | auth | {find: 'accounts', filter: {dueAt: {$lt: 5}}, comment: 'timer-sweep'}
            UNSHARDED | auth | {find: 'keys', filter: {}}
            UNSHARDED | feed | {ping: 1}
            UNSHARDED | test | {find: 'anything', filter: {}}
            UNSHARDED | feed | {createIndexes: 'posts', indexes: [{key: {authorId: 1, _id: 1, kind: 1}, unique: true}]}
            """)
    void whatIsDeclaredMayGoFurther(Targeting targeting, String database, String command) {
        var classification = classify(database, command);

        assertThat(classification.violation()).isEmpty();
        assertThat(classification.targeting()).isEqualTo(targeting);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SCATTER           | feed | {find: 'posts', filter: {}}
            SCATTER           | feed | {find: 'posts', filter: {_id: 'p'}}
            SCATTER           | feed | {find: 'posts', filter: {authorId: {$in: ['a', 'b']}}}
            SCATTER           | feed | {find: 'posts', filter: {}, comment: 'feed-rebuild'}
            SCATTER           | feed | {find: 'posts', filter: {}, comment: 'made up'}
            SCATTER           | feed | {find: 'posts', filter: {$or: [{authorId: 'a'}, {authorId: 'b'}]}}
            SCATTER           | feed | {find: 'posts', filter: {authorId: {$gt: 'a'}}}
            SCATTER           | feed | {find: 'posts', filter: {authorId: {$regularExpression: {pattern: '^a', options: ''}}}}
            SCATTER           | feed | {count: 'posts'}
            SCATTER           | feed | {distinct: 'posts', key: 'authorId'}
            SCATTER           | feed | {aggregate: 'posts', pipeline: [{$group: {_id: '$kind'}}, {$match: {authorId: 'a'}}]}
            SCATTER           | feed | {aggregate: 'posts', pipeline: [{$match: {authorId: 'a'}}, {$lookup: {from: 'posts'}}]}
            SCATTER           | feed | {update: 'posts', updates: [{q: {kind: 'k'}, u: {$set: {text: 't'}}, multi: true}]}
            SCATTER           | feed | {delete: 'posts', deletes: [{q: {}, limit: 0}]}
            SCATTER           | feed | {insert: 'posts', documents: [{_id: 'p', authorId: 'a'}, {_id: 'q', authorId: 'b'}]}
            SCATTER           | feed | {mapReduce: 'posts'}
            SCATTER           | feed | {bulkWrite: 1}
            SHARD_KEY_MISSING | feed | {update: 'posts', updates: [{q: {_id: 'p'}, u: {$set: {text: 't'}}}]}
            SHARD_KEY_MISSING | feed | {update: 'posts', updates: [{q: {authorId: 'a'}, u: {$set: {text: 't'}}}]}
            SHARD_KEY_MISSING | feed | {update: 'posts', updates: [{q: {authorId: 'a'}, u: {$set: {text: 't'}}, multi: true, upsert: true}]}
            SHARD_KEY_MISSING | feed | {delete: 'posts', deletes: [{q: {_id: 'p'}, limit: 1}]}
            SHARD_KEY_MISSING | feed | {findAndModify: 'posts', query: {_id: 'p'}, update: {$set: {text: 't'}}}
            SHARD_KEY_MISSING | feed | {findAndModify: 'posts', query: {_id: 'p'}, remove: true}
            SHARD_KEY_MISSING | feed | {insert: 'posts', documents: [{_id: 'p'}]}
            SHARD_KEY_MISSING | feed | {insert: 'posts', documents: [{_id: 'p', authorId: ['a']}]}
            SHARD_KEY_CHANGED | feed | {update: 'posts', updates: [{q: {_id: 'p', authorId: 'a'}, u: {$set: {authorId: 'b'}}}]}
            SHARD_KEY_CHANGED | feed | {update: 'posts', updates: [{q: {_id: 'p', authorId: 'a'}, u: {$unset: {authorId: 1}}}]}
            SHARD_KEY_CHANGED | feed | {update: 'posts', updates: [{q: {_id: 'p', authorId: 'a'}, u: {$rename: {kind: 'authorId'}}}]}
            SHARD_KEY_CHANGED | feed | {update: 'posts', updates: [{q: {_id: 'p', authorId: 'a'}, u: {text: 't'}}]}
            SHARD_KEY_CHANGED | feed | {update: 'posts', updates: [{q: {_id: 'p', authorId: 'a'}, u: [{$set: {authorId: 'b'}}]}]}
            SHARD_KEY_CHANGED | feed | {findAndModify: 'posts', query: {_id: 'p', authorId: 'a'}, update: {$set: {'authorId.x': 1}}}
            UNIQUE_INDEX      | feed | {createIndexes: 'posts', indexes: [{key: {text: 1}, unique: true}]}
            UNIQUE_INDEX      | feed | {createIndexes: 'posts', indexes: [{key: {authorId: 1, text: 1}, unique: true}]}
            TRANSACTION       | feed | {insert: 'posts', documents: [{_id: 'p', authorId: 'a'}], startTransaction: true, autocommit: false}
            TRANSACTION       | feed | {find: 'posts', filter: {authorId: 'a'}, autocommit: false}
            TRANSACTION       | admin | {commitTransaction: 1}
            UNREGISTERED      | feed | {find: 'nothing', filter: {}}
            """)
    void everyPlantedDefectIsFound(Violation.Kind kind, String database, String command) {
        assertThat(classify(database, command).violation())
                .get()
                .extracting(Violation::kind)
                .isEqualTo(kind);
    }

    @Test
    void moreThanAHundredValuesAreAsGoodAsEveryShard() {
        assertThat(classify("feed", findByAuthors(100)).targeting()).isEqualTo(Targeting.MANY);
        assertThat(classify("feed", findByAuthors(101)).targeting()).isEqualTo(Targeting.ALL);
        assertThat(classify("feed", findByAuthors(101)).violation()).isPresent();
    }

    @Test
    void aViolationShowsNoValueOfADocument() {
        var violation = classify("auth", "{find: 'accounts', filter: {email: 'someone@example.org'}}")
                .violation()
                .orElseThrow();

        assertThat(violation.toString()).doesNotContain("someone").contains("auth.accounts");
    }

    private static String findByAuthors(int count) {
        var authors = IntStream.range(0, count).mapToObj(i -> "'" + i + "'").collect(Collectors.joining(","));
        return "{find: 'posts', filter: {authorId: {$in: [" + authors + "]}}, comment: 'feed-rebuild'}";
    }

    private Classification classify(String database, String command) {
        return classifier.classify(database, BsonDocument.parse(command));
    }
}
