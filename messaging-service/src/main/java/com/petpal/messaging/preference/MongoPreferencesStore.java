package com.petpal.messaging.preference;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Preferences in {@code messaging.preferences}. */
@Component
class MongoPreferencesStore implements PreferencesStore {

    private static final String PREFERENCES = "preferences";

    private final MongoTemplate mongo;

    MongoPreferencesStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Known find(UserId userId) {
        return Optional.ofNullable(mongo.findOne(of(userId), Document.class, PREFERENCES))
                .map(MongoPreferencesStore::known)
                .orElseGet(() -> new Known(Preferences.NONE, Instant.EPOCH));
    }

    @Override
    public void put(UserId userId, Preferences preferences) {
        var kinds = new Document();
        preferences
                .kinds()
                .forEach((kind, channels) -> kinds.append(
                        kind.text(), new Document("inApp", channels.inApp()).append("push", channels.push())));
        Update chosen = new Update().set("kinds", kinds).set("showMessageText", preferences.showMessageText());
        QuietHours quiet = preferences.quietHours();
        if (quiet == null) {
            chosen.unset("quietHours");
        } else {
            chosen.set(
                    "quietHours",
                    new Document("from", quiet.from().toString())
                            .append("to", quiet.to().toString())
                            .append("zone", quiet.zone().getId()));
        }
        upsert(userId, chosen);
    }

    @Override
    public void read(UserId userId, Instant upTo) {
        upsert(userId, new Update().max("readUpTo", Date.from(upTo)));
    }

    /** Two that make the same document at once: one of them finds it the second time. */
    private void upsert(UserId userId, Update update) {
        try {
            mongo.upsert(of(userId), update, PREFERENCES);
        } catch (DuplicateKeyException made) {
            mongo.upsert(of(userId), update, PREFERENCES);
        }
    }

    @Override
    public long remove(UserId userId) {
        return mongo.remove(of(userId), PREFERENCES).getDeletedCount();
    }

    private static Query of(UserId userId) {
        return query(where("_id").is(userId.toString()));
    }

    private static Known known(Document stored) {
        Map<NotificationKind, Channels> kinds = new EnumMap<>(NotificationKind.class);
        stored.get("kinds", new Document()).forEach((kind, channels) -> {
            if (channels instanceof Document chosen) {
                kinds.put(
                        NotificationKind.of(kind),
                        new Channels(chosen.getBoolean("inApp", true), chosen.getBoolean("push", true)));
            }
        });
        var preferences = new Preferences(
                kinds,
                quietHours(stored.get("quietHours", Document.class)),
                stored.getBoolean("showMessageText", false));
        return new Known(
                preferences,
                Optional.ofNullable(stored.getDate("readUpTo"))
                        .map(Date::toInstant)
                        .orElse(Instant.EPOCH));
    }

    private static @Nullable QuietHours quietHours(@Nullable Document stored) {
        return stored == null
                ? null
                : new QuietHours(
                        LocalTime.parse(stored.getString("from")),
                        LocalTime.parse(stored.getString("to")),
                        ZoneId.of(stored.getString("zone")));
    }
}
