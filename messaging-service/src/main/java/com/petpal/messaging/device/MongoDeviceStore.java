package com.petpal.messaging.device;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.DeleteOptions;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Devices in {@code messaging.devices}, holders of tokens in {@code messaging.push_tokens}. */
@Component
class MongoDeviceStore implements DeviceStore {

    private static final String DEVICES = "devices";
    private static final String TOKENS = "push_tokens";
    private static final FindAndModifyOptions BEFORE =
            FindAndModifyOptions.options().upsert(true).returnNew(false);

    private final MongoTemplate mongo;

    MongoDeviceStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<String> put(Device device) {
        Update told = new Update()
                .set("deviceId", device.deviceId())
                .set("platform", device.platform().text())
                .set("token", device.token())
                .set("claim", device.claim())
                .set("language", device.language().toLanguageTag())
                .set("seenAt", Date.from(device.seenAt()));
        Query one = query(key(device.userId(), device.deviceId()));
        return Optional.ofNullable(twice(() -> mongo.findAndModify(one, told, BEFORE, Document.class, DEVICES)))
                .map(before -> before.getString("claim"));
    }

    @Override
    public Optional<Holder> claim(Device device) {
        Update held = new Update().set("userId", device.userId().toString()).set("deviceId", device.deviceId());
        Query one = query(where("_id").is(device.claim()));
        return Optional.ofNullable(twice(() -> mongo.findAndModify(one, held, BEFORE, Document.class, TOKENS)))
                .map(MongoDeviceStore::holder);
    }

    /** Two that make the same document at once: one of them finds it the second time. */
    private static @Nullable Document twice(Supplier<@Nullable Document> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException made) {
            return write.get();
        }
    }

    @Override
    public void release(String claim, UserId userId, String deviceId) {
        mongo.remove(
                query(where("_id")
                        .is(claim)
                        .and("userId")
                        .is(userId.toString())
                        .and("deviceId")
                        .is(deviceId)),
                TOKENS);
    }

    @Override
    public List<Device> of(UserId userId) {
        return mongo.find(query(where("userId").is(userId.toString())), Document.class, DEVICES).stream()
                .map(MongoDeviceStore::device)
                .toList();
    }

    @Override
    public Set<String> held(Collection<Device> devices) {
        if (devices.isEmpty()) {
            return Set.of();
        }
        Query all = query(where("_id").in(devices.stream().map(Device::claim).toList()))
                .comment(Declared.PUSH_TOKENS.comment());
        Map<String, Holder> holders = mongo.find(all, Document.class, TOKENS).stream()
                .collect(Collectors.toMap(token -> token.getString("_id"), MongoDeviceStore::holder));
        return devices.stream()
                .filter(device -> new Holder(device.userId(), device.deviceId()).equals(holders.get(device.claim())))
                .map(Device::claim)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> remove(UserId userId, String deviceId, Optional<String> claim) {
        Criteria one = key(userId, deviceId);
        claim.ifPresent(wanted -> one.and("claim").is(wanted));
        return Optional.ofNullable(mongo.findAndRemove(query(one), Document.class, DEVICES))
                .map(removed -> removed.getString("claim"));
    }

    @Override
    public long removeAll(UserId userId) {
        mongo.getCollection(TOKENS)
                .deleteMany(
                        new Document("userId", userId.toString()),
                        new DeleteOptions().comment(Declared.ERASURE.comment()));
        return mongo.remove(query(where("userId").is(userId.toString())), DEVICES)
                .getDeletedCount();
    }

    private static Criteria key(UserId userId, String deviceId) {
        return where("_id").is(userId + deviceId).and("userId").is(userId.toString());
    }

    private static Holder holder(Document token) {
        return new Holder(UserId.parse(token.getString("userId")), token.getString("deviceId"));
    }

    private static Device device(Document stored) {
        return new Device(
                UserId.parse(stored.getString("userId")),
                stored.getString("deviceId"),
                Platform.of(stored.getString("platform")),
                stored.getString("token"),
                stored.getString("claim"),
                Locale.forLanguageTag(stored.getString("language")),
                stored.getDate("seenAt").toInstant());
    }
}
