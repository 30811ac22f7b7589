package com.petpal.messaging.notification;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.DeleteOptions;
import com.mongodb.client.model.UpdateOptions;
import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.web.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Notifications in {@code messaging.notifications}. */
@Component
class MongoNotificationStore implements NotificationStore {

    private static final String NOTIFICATIONS = "notifications";
    private static final Duration LIFE = Duration.ofDays(90);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    /** Each try that fails is another's success with the same actor or the first of the notification: two or three. */
    private static final int MOST_TRIES = 20;

    private final MongoTemplate mongo;

    MongoNotificationStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Noted note(Notice notice, boolean shown, Instant at) {
        return notice.kind().isGrouped() ? join(notice, shown, at) : put(notice, shown, at);
    }

    /** The whole notification is this notice, unless a later one is there. */
    private Noted put(Notice notice, boolean shown, Instant at) {
        Criteria older = key(notice).and("version").lt(notice.version());
        Update update = fields(notice, shown, at)
                .set("version", notice.version())
                .set("actors", notice.actor() == null ? List.of() : List.of(StoredNotification.actor(notice)));
        if (notice.gone()) {
            update.set("gone", true);
        } else {
            update.unset("gone");
        }
        try {
            mongo.upsert(query(older), update, NOTIFICATIONS);
            return Noted.NEWS;
        } catch (DuplicateKeyException notOlder) {
            return find(notice.recipient(), notice.notificationId())
                    .filter(kept -> kept.version() == notice.version())
                    .map(same -> Noted.NEWS)
                    .orElse(Noted.OUTDATED);
        }
    }

    /**
     * The notification is about everybody who did it; each is in it once, whatever they did in between. Others may write between the two commands: who then finds
     * the actor in it at an earlier version, or not at all, begins again.
     */
    private Noted join(Notice notice, boolean shown, Instant at) {
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            if (replace(notice)) {
                return Noted.KNOWN;
            }
            if (add(notice, shown, at)) {
                return Noted.NEWS;
            }
            long there = versionOfActor(notice);
            if (there >= notice.version()) {
                return there == notice.version() ? Noted.NEWS : Noted.OUTDATED;
            }
        }
        throw new Unavailable(RETRY_AFTER);
    }

    private boolean replace(Notice notice) {
        String actor = String.valueOf(notice.actor());
        Criteria earlier = key(notice)
                .and("actors")
                .elemMatch(where("userId").is(actor).and("version").lt(notice.version()));
        Update again = new Update()
                .set("actors.$[actor].version", notice.version())
                .set("actors.$[actor].gone", notice.gone())
                .filterArray(where("actor.userId").is(actor));
        return mongo.updateFirst(query(earlier), again, NOTIFICATIONS).getMatchedCount() > 0;
    }

    private boolean add(Notice notice, boolean shown, Instant at) {
        Criteria without = key(notice).and("actors.userId").ne(String.valueOf(notice.actor()));
        Update joined = fields(notice, shown, at).max("version", notice.version());
        joined.push("actors").slice(Notification.MOST_ACTORS).atPosition(0).each(StoredNotification.actor(notice));
        try {
            mongo.upsert(query(without), joined, NOTIFICATIONS);
            return true;
        } catch (DuplicateKeyException isIn) {
            return false;
        }
    }

    /** Smaller than any if the actor is not in it. */
    private long versionOfActor(Notice notice) {
        Document kept = mongo.findOne(query(key(notice)), Document.class, NOTIFICATIONS);
        return kept == null ? Long.MIN_VALUE : StoredNotification.versionOf(kept, notice);
    }

    private static Update fields(Notice notice, boolean shown, Instant at) {
        Update update = new Update()
                .set("kind", notice.kind().text())
                .set("subject", StoredNotification.subject(notice.subject()))
                .set("shown", shown)
                .set("expiresAt", Date.from(at.plus(LIFE)));
        if (!notice.gone()) {
            update.set("at", Date.from(at));
        }
        return notice.detail() == null ? update.unset("detail") : update.set("detail", notice.detail());
    }

    /** A repeat of what it was told by finds something later, and is told to nobody. */
    @Override
    public void withdraw(Withdrawal withdrawal) {
        var which = new Document("subject.ownerId", withdrawal.post().home().toString())
                .append(
                        "$or",
                        withdrawal.places().stream()
                                .map(place -> new Document(place.field(), withdrawal.id()))
                                .toList())
                .append(
                        "kind",
                        new Document(
                                "$in",
                                withdrawal.kinds().stream()
                                        .map(NotificationKind::text)
                                        .toList()))
                .append("version", new Document("$lt", withdrawal.version()))
                .append("gone", new Document("$ne", true));
        mongo.getCollection(NOTIFICATIONS)
                .updateMany(
                        which,
                        new Document("$set", new Document("gone", true).append("version", withdrawal.version())),
                        new UpdateOptions().comment(Declared.WITHDRAWALS.comment()));
    }

    @Override
    public Optional<Notification> find(UserId userId, String notificationId) {
        return Optional.ofNullable(mongo.findOne(query(key(userId, notificationId)), Document.class, NOTIFICATIONS))
                .map(StoredNotification::read);
    }

    @Override
    public List<Notification> page(UserId userId, Optional<Place> after, int limit) {
        Criteria list = list(userId, Instant.EPOCH);
        after.ifPresent(place -> list.orOperator(
                where("at").lt(Date.from(place.at())),
                where("at")
                        .is(Date.from(place.at()))
                        .and("_id")
                        .lt(StoredNotification.id(userId, place.notificationId()))));
        return latest(list, limit);
    }

    @Override
    public List<Notification> since(UserId userId, Instant after, int limit) {
        return latest(list(userId, after), limit);
    }

    /** What never was news has no time, and is in no list. */
    private static Criteria list(UserId userId, Instant after) {
        return where("userId")
                .is(userId.toString())
                .and("shown")
                .is(true)
                .and("gone")
                .ne(true)
                .and("at")
                .gt(Date.from(after));
    }

    private List<Notification> latest(Criteria list, int limit) {
        Query page = query(list).with(Sort.by(Sort.Direction.DESC, "at", "_id")).limit(limit);
        return mongo.find(page, Document.class, NOTIFICATIONS).stream()
                .map(StoredNotification::read)
                .toList();
    }

    @Override
    public List<Notification> all(UserId userId, Optional<String> afterId, int limit) {
        Criteria mine = where("userId").is(userId.toString());
        afterId.ifPresent(last -> mine.and("_id").gt(StoredNotification.id(userId, last)));
        Query page = query(mine).with(Sort.by("_id")).limit(limit);
        return mongo.find(page, Document.class, NOTIFICATIONS).stream()
                .map(StoredNotification::read)
                .toList();
    }

    @Override
    public long removeAll(UserId userId) {
        return mongo.remove(query(where("userId").is(userId.toString())), NOTIFICATIONS)
                .getDeletedCount();
    }

    /** First whole notifications: about nobody else, or about something of the person's. */
    @Override
    public long removeTraces(UserId userId) {
        var notifications = mongo.getCollection(NOTIFICATIONS);
        var declared = new DeleteOptions().comment(Declared.ERASURE.comment());
        var alone = new Document("actors.userId", userId.toString()).append("actors", new Document("$size", 1));
        var theirs = new Document("subject.ownerId", userId.toString());
        long removed = notifications.deleteMany(alone, declared).getDeletedCount()
                + notifications.deleteMany(theirs, declared).getDeletedCount();
        return removed
                + notifications
                        .updateMany(
                                new Document("actors.userId", userId.toString()),
                                new Document(
                                        "$pull", new Document("actors", new Document("userId", userId.toString()))),
                                new UpdateOptions().comment(Declared.ERASURE.comment()))
                        .getModifiedCount();
    }

    private static Criteria key(Notice notice) {
        return key(notice.recipient(), notice.notificationId());
    }

    private static Criteria key(UserId userId, String notificationId) {
        return where("_id")
                .is(StoredNotification.id(userId, notificationId))
                .and("userId")
                .is(userId.toString());
    }
}
