package com.petpal.messaging.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.petpal.localstack.documents.TestDocuments;
import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Pushes as they wait, with several senders at once. */
class PushStoreTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /** So that no service of another test takes them. */
    private static final Instant TOMORROW = NOW.plus(1, ChronoUnit.DAYS);

    private static final Instant LATER = TOMORROW.plus(1, ChronoUnit.DAYS);

    private static MongoClient client;
    private static PushStore store;

    private final UserId ada = new UserId(ThreadLocalRandom.current().nextLong());

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestDocuments.uri());
        store = new MongoPushStore(new MongoTemplate(client, "messaging"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void ofEightSendersOneHasThePush() throws InterruptedException {
        store.want(List.of(job(1)), TOMORROW);
        PushJob seen = waiting();

        long claimed;
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> claim = () -> store.claim(seen, TOMORROW.plusSeconds(60));
            claimed = pool.invokeAll(Collections.nCopies(8, claim)).stream()
                    .filter(Future::resultNow)
                    .count();
        }

        assertThat(claimed).isEqualTo(1);
    }

    @Test
    void whatSomebodySendsIsNotDueUntilTheyMustBeDead() {
        store.want(List.of(job(1)), TOMORROW);
        assertThat(store.findDue(ada, "m:c", TOMORROW.minusMillis(1))).isEmpty();
        PushJob seen = store.findDue(ada, "m:c", TOMORROW).orElseThrow();

        store.claim(seen, TOMORROW.plusSeconds(60));

        assertThat(store.findDue(ada, "m:c", TOMORROW.plusSeconds(59))).isEmpty();
        assertThat(store.findDue(ada, "m:c", TOMORROW.plusSeconds(60))).isPresent();
    }

    @Test
    void onlyALaterOneIsNewsAndASenderDoesNotFinishWhatCameMeanwhile() {
        store.want(List.of(job(2)), TOMORROW);
        PushJob first = waiting();
        store.claim(first, TOMORROW.plusSeconds(60));
        store.want(List.of(job(1)), TOMORROW);
        assertThat(waiting().version()).isEqualTo(2);

        store.want(List.of(job(3)), TOMORROW);
        store.sent(first, NOW);

        assertThat(waiting().version()).isEqualTo(3);
        assertThat(waiting().attempts()).isZero();
        store.sent(waiting(), NOW);
        store.want(List.of(job(3)), TOMORROW);
        assertThat(store.findDue(ada, "m:c", LATER)).isEmpty();
    }

    @Test
    void whatIsLeftIsRememberedUntilALaterOneIsForAll() {
        store.want(List.of(job(1)), TOMORROW);
        store.later(waiting(), TOMORROW, Set.of("phone"));
        assertThat(waiting().only()).containsExactly("phone");

        store.want(List.of(job(2)), TOMORROW);

        assertThat(waiting().only()).isEmpty();
    }

    private PushJob job(long version) {
        return PushJob.first(ada, "m:c", NotificationKind.MESSAGE, version, TOMORROW.plusSeconds(600));
    }

    private PushJob waiting() {
        return store.findDue(ada, "m:c", LATER).orElseThrow();
    }
}
