package com.petpal.messaging.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.petpal.localstack.documents.TestDocuments;
import com.petpal.messaging.notification.NotificationStore.Noted;
import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.identity.UserId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Notifications as they are kept, with several processes writing at once. */
class NotificationStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static MongoClient client;
    private static NotificationStore store;

    private final UserId ada = someone();

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestDocuments.uri());
        store = new MongoNotificationStore(new MongoTemplate(client, "messaging"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void eightWhoWriteAtOnceCountEverybodyOnce() throws Exception {
        List<UserId> people = IntStream.range(0, 24).mapToObj(any -> someone()).toList();
        List<Notice> notices = new ArrayList<>();
        for (int repeat = 0; repeat < 3; repeat++) {
            people.forEach(one -> notices.add(reaction(one, 1, false)));
        }
        java.util.Collections.shuffle(notices, new SecureRandom());

        List<Noted> noted = atOnce(notices);

        assertThat(noted).containsOnly(Noted.NEWS);
        assertThat(kept(notices.getFirst()).actors()).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void ofTwoThatOneDidTheLaterCountsWhicheverComesFirst() throws Exception {
        List<UserId> people = IntStream.range(0, 24).mapToObj(any -> someone()).toList();
        List<Notice> notices = new ArrayList<>();
        people.forEach(one -> {
            notices.add(reaction(one, 1, false));
            notices.add(reaction(one, 2, true));
        });
        java.util.Collections.shuffle(notices, new SecureRandom());

        atOnce(notices);
        store.note(reaction(people.getFirst(), 3, false), true, NOW);

        assertThat(kept(notices.getFirst()).actors()).containsExactly(people.getFirst());
    }

    @Test
    void noMoreThanAHundredAreToldApart() {
        Notice last = reaction(someone(), 1, false);
        for (int i = 0; i < 120; i++) {
            last = reaction(someone(), i, false);
            store.note(last, true, NOW);
        }

        assertThat(kept(last).actors()).hasSize(100).contains(java.util.Objects.requireNonNull(last.actor()));
    }

    @Test
    void onlySomethingLaterChangesANotificationThatIsAboutOnePerson() {
        UserId ben = someone();

        assertThat(store.note(follow(ben, 2, false), true, NOW)).isEqualTo(Noted.NEWS);
        assertThat(store.note(follow(ben, 2, false), true, NOW)).isEqualTo(Noted.NEWS);
        assertThat(store.note(follow(ben, 1, true), true, NOW)).isEqualTo(Noted.OUTDATED);
        assertThat(kept(follow(ben, 2, false)).isThere()).isTrue();
        assertThat(store.note(follow(ben, 3, true), true, NOW)).isEqualTo(Noted.NEWS);

        assertThat(kept(follow(ben, 3, true)).isThere()).isFalse();
        assertThat(store.since(ada, Instant.EPOCH, 10)).isEmpty();
    }

    private Notice reaction(UserId actor, long version, boolean gone) {
        return notice(NotificationKind.REACTION, "reaction:post", actor, version, gone);
    }

    private Notice follow(UserId actor, long version, boolean gone) {
        return notice(NotificationKind.FOLLOW, "follow:" + actor, actor, version, gone);
    }

    private Notice notice(NotificationKind kind, String key, UserId actor, long version, boolean gone) {
        return new Notice(ada, key, kind, Subject.of("post", "p"), actor, null, version, gone);
    }

    private Notification kept(Notice notice) {
        return store.find(ada, notice.notificationId()).orElseThrow();
    }

    private static List<Noted> atOnce(List<Notice> notices) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Noted> noted = new ArrayList<>();
            List<Future<Noted>> running = notices.stream()
                    .map(notice -> pool.submit(() -> store.note(notice, true, NOW)))
                    .toList();
            for (Future<Noted> one : running) {
                noted.add(one.get());
            }
            return noted;
        }
    }

    private static UserId someone() {
        return new UserId(ThreadLocalRandom.current().nextLong());
    }
}
