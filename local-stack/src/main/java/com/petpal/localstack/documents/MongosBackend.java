package com.petpal.localstack.documents;

import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import com.petpal.platform.mongo.TargetingClassifier;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** mongo-java-server behind the rules of a sharded cluster, one command at a time, durable before it answers. */
final class MongosBackend extends H2Backend {

    private static final Logger LOG = LoggerFactory.getLogger(MongosBackend.class);

    private static final String ANSWERS = "petpal.answers";
    private static final int FILL_RATE_PERCENT = 50;
    private static final int COMPACTED_BYTES = 4 << 20;

    private final TargetingClassifier guard = new TargetingClassifier();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final RetriedWrites retried;

    MongosBackend(MVStore store, Clock clock) {
        super(store, clock);
        retried = new RetriedWrites(store.openMap(ANSWERS));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new RoutedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query)
            throws MongoServerException {
        if (ClusterCommands.isGreeting(command)) {
            return ClusterCommands.greeting(super.handleCommand(channel, database, "isMaster", query));
        }
        var cluster = ClusterCommands.answer(command, query);
        if (cluster.isPresent()) {
            return cluster.get();
        }
        var refusal = refusalOf(database, query);
        return refusal.isPresent() ? refusal.get().answer() : execute(channel, database, command, query);
    }

    private Optional<Refusal> refusalOf(String database, Document query) {
        var violation = guard.classify(database, WireDocuments.bsonOf(query)).violation();
        violation.ifPresent(it -> LOG.warn("refused {} on {}: {}", it.command(), it.namespace(), it.message()));
        return violation.map(Refusal::of);
    }

    private Document execute(Channel channel, String database, String command, Document query)
            throws MongoServerException {
        oneAtATime.lock();
        try {
            var answered = retried.answered(query);
            if (answered.isPresent()) {
                return answered.get().cloneDeeply();
            }
            var answer = super.handleCommand(channel, database, command, query).cloneDeeply();
            retried.keep(query, answer, getClock().instant());
            return answer;
        } finally {
            // A command that failed half-way has written half: that too is what the next one sees.
            commit();
            oneAtATime.unlock();
        }
    }

    /** The way around commands that drivers before MongoDB 3.6 took. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new UnsupportedOperationException("OP_QUERY reads go around the guard; use the find command");
    }

    /** Deletes what has expired, as MongoDB's TTL monitor does once a minute, and forgets old sessions. */
    void expire() {
        oneAtATime.lock();
        try {
            if (!getMvStore().isClosed()) {
                Collections.all().stream().filter(ShardedCollection::expires).forEach(this::expire);
                retried.forget(getClock().instant());
                commit();
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private void expire(ShardedCollection collection) {
        if (!listDatabaseNames().contains(collection.database())) {
            return;
        }
        var documents = resolveDatabase(collection.database()).resolveCollection(collection.name(), false);
        if (documents != null) {
            documents.deleteDocuments(
                    new Document("expiresAt", new Document("$lte", getClock().instant())), 0);
        }
    }

    /** Gives room of overwritten data back to the file. */
    void compact() {
        oneAtATime.lock();
        try {
            if (!isInMemory() && !getMvStore().isClosed()) {
                getMvStore().compact(FILL_RATE_PERCENT, COMPACTED_BYTES);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void close() {
        oneAtATime.lock();
        try {
            super.close();
        } finally {
            oneAtATime.unlock();
        }
    }
}
