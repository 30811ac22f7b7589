package com.petpal.profile.media;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Quotas in {@code profile.media_quotas}: one document a person, so that its sums and its list are one write. */
@Component
final class MongoQuotaStore implements QuotaStore {

    private static final String QUOTAS = "media_quotas";
    private static final String IMAGES = "images";
    private static final String BYTES = "bytes";
    private static final String COUNT = "count";

    private final MongoTemplate mongo;
    private final MediaSettings settings;

    MongoQuotaStore(MongoTemplate mongo, MediaSettings settings) {
        this.mongo = mongo;
        this.settings = settings;
    }

    @Override
    public boolean hasRoom(MediaId mediaId) {
        return find(mediaId.home())
                .map(quota -> holds(quota, mediaId)
                        || (quota.getInteger(COUNT) < settings.mostImages()
                                && quota.getLong(BYTES) < settings.mostBytes().toBytes()))
                .orElse(true);
    }

    private static boolean holds(Document quota, MediaId mediaId) {
        return quota.get(IMAGES, new Document()).containsKey(mediaId.toString());
    }

    @Override
    public boolean take(MediaId mediaId, long bytes) {
        UserId owner = mediaId.home();
        if (taken(mediaId, bytes)) {
            return true;
        }
        if (find(owner).isEmpty()) {
            addEmpty(owner);
            return take(mediaId, bytes);
        }
        return bytesOf(mediaId).isPresent();
    }

    private boolean taken(MediaId mediaId, long bytes) {
        var room = where("_id")
                .is(mediaId.home().toString())
                .and(image(mediaId))
                .exists(false)
                .and(COUNT)
                .lt(settings.mostImages())
                .and(BYTES)
                .lte(settings.mostBytes().toBytes() - bytes);
        var more = new Update().set(image(mediaId), bytes).inc(BYTES, bytes).inc(COUNT, 1);
        return mongo.updateFirst(query(room), more, QUOTAS).getMatchedCount() > 0;
    }

    private void addEmpty(UserId owner) {
        try {
            mongo.insert(
                    new Document("_id", owner.toString())
                            .append(BYTES, 0L)
                            .append(COUNT, 0)
                            .append(IMAGES, new Document()),
                    QUOTAS);
        } catch (DuplicateKeyException already) {
            // Another upload of the same person was first.
            return;
        }
    }

    @Override
    public void giveBack(MediaId mediaId) {
        bytesOf(mediaId).ifPresent(bytes -> {
            var held = where("_id")
                    .is(mediaId.home().toString())
                    .and(image(mediaId))
                    .is(bytes);
            var less = new Update().unset(image(mediaId)).inc(BYTES, -bytes).inc(COUNT, -1);
            mongo.updateFirst(query(held), less, QUOTAS);
        });
    }

    @Override
    public void forget(UserId owner) {
        mongo.remove(query(where("_id").is(owner.toString())), QUOTAS);
    }

    private Optional<Long> bytesOf(MediaId mediaId) {
        return find(mediaId.home())
                .map(quota -> quota.get(IMAGES, new Document()))
                .map(images -> images.getLong(mediaId.toString()));
    }

    private Optional<Document> find(UserId owner) {
        return Optional.ofNullable(mongo.findOne(query(where("_id").is(owner.toString())), Document.class, QUOTAS));
    }

    private static String image(MediaId mediaId) {
        return IMAGES + "." + mediaId;
    }
}
