package com.petpal.platform.mongo;

import com.mongodb.event.CommandEvent;
import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The guard in the driver: every command is counted for the request that sent it, timed by its targeting, and reported
 * when a sharded cluster would not have it.
 */
final class TargetingListener implements CommandListener {

    /** {@code collection}, {@code command} and {@code targeting} are its labels. */
    static final String METRIC = "petpal.mongo.commands";

    private static final Logger LOG = LoggerFactory.getLogger(TargetingListener.class);

    private final TargetingClassifier classifier = new TargetingClassifier();
    private final Map<Integer, Sent> inFlight = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final Consumer<Targeting> ledger;
    private final Consumer<Violation> violations;

    /**
     * @param ledger hears of each command on the thread that sent it
     * @param violations hears of each command that breaks a rule
     */
    TargetingListener(MeterRegistry meters, Consumer<Targeting> ledger, Consumer<Violation> violations) {
        this.meters = meters;
        this.ledger = ledger;
        this.violations = violations;
    }

    private record Sent(String collection, Targeting targeting) {}

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var classification = classifier.classify(event.getDatabaseName(), event.getCommand());
        classification.violation().ifPresent(this::report);
        if (classifier.isDataCommand(event.getCommandName())) {
            ledger.accept(classification.targeting());
            inFlight.put(event.getRequestId(), new Sent(collection(event), classification.targeting()));
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        record(event, event.getElapsedTime(TimeUnit.NANOSECONDS));
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        record(event, event.getElapsedTime(TimeUnit.NANOSECONDS));
    }

    private void record(CommandEvent event, long nanoseconds) {
        var sent = inFlight.remove(event.getRequestId());
        if (sent != null) {
            Timer.builder(METRIC)
                    .description("Commands that the driver sent to MongoDB, by how many shards they go to")
                    .tag("collection", sent.collection())
                    .tag("command", event.getCommandName())
                    .tag("targeting", sent.targeting().label())
                    .register(meters)
                    .record(nanoseconds, TimeUnit.NANOSECONDS);
        }
    }

    private void report(Violation violation) {
        violations.accept(violation);
        LOG.warn(
                "{} on {} breaks a rule of the data model: {} ({})",
                violation.command(),
                violation.namespace(),
                violation.kind(),
                violation.message());
    }

    /** The label's values come from the registry alone, so that they stay few. */
    private static String collection(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        var field = event.getCommandName().equals("getMore") ? "collection" : command.getFirstKey();
        return command.get(field) instanceof BsonString name
                ? Collections.of(event.getDatabaseName(), name.getValue())
                        .map(ShardedCollection::name)
                        .orElse("other")
                : "other";
    }
}
