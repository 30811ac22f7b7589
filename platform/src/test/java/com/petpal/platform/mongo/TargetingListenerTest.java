package com.petpal.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ConnectionDescription;
import com.mongodb.connection.ServerId;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import com.mongodb.internal.IgnorableRequestContext;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class TargetingListenerTest {

    private static final ConnectionDescription CONNECTION =
            new ConnectionDescription(new ServerId(new ClusterId(), new ServerAddress()));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Targeting> ledger = new ArrayList<>();
    private final Violations violations = new Violations();
    private final TargetingListener listener = new TargetingListener(meters, ledger::add, violations::add);

    @Test
    void aCommandIsCountedAndTimedByItsTargeting() {
        send("find", "{find: 'posts', filter: {authorId: 'a'}}");

        assertThat(ledger).containsExactly(Targeting.ONE);
        assertThat(violations.all()).isEmpty();
        assertThat(meters.get("petpal.mongo.commands")
                        .tags("collection", "posts", "command", "find", "targeting", "one")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aPlantedScatterIsReported() {
        send("find", "{find: 'posts', filter: {}}");

        assertThat(violations.all()).extracting(Violation::kind).containsExactly(Violation.Kind.SCATTER);
        assertThat(ledger).containsExactly(Targeting.ALL);
    }

    @Test
    void aCommandAboutNoDocumentIsNotCounted() {
        send("ping", "{ping: 1}");

        assertThat(ledger).isEmpty();
        assertThat(meters.getMeters()).isEmpty();
    }

    private void send(String name, String command) {
        var document = BsonDocument.parse(command);
        listener.commandStarted(
                new CommandStartedEvent(IgnorableRequestContext.INSTANCE, 1, 1, CONNECTION, "feed", name, document));
        listener.commandSucceeded(new CommandSucceededEvent(
                IgnorableRequestContext.INSTANCE, 1, 1, CONNECTION, "feed", name, new BsonDocument(), 1000));
    }
}
