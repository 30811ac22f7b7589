package com.petpal.profile.media;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.image.Variant;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Images in {@code profile.media}; a person's are on one shard. */
@Component
final class MongoMediaStore implements MediaStore {

    static final String UPLOADING = "uploading";
    static final String READY = "ready";
    static final String REMOVING = "removing";

    private static final String MEDIA = "media";
    private static final String STATE = "state";
    private static final String DUE_AT = "dueAt";
    private static final String ATTACHMENTS = "attachments";
    private static final String HIDDEN = "hiddenBy";

    private final MongoTemplate mongo;

    MongoMediaStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean begin(MediaId mediaId, Instant dueAt) {
        try {
            mongo.insert(
                    new Document("_id", mediaId.toString())
                            .append("ownerId", mediaId.home().toString())
                            .append(STATE, UPLOADING)
                            .append(DUE_AT, Date.from(dueAt)),
                    MEDIA);
            return true;
        } catch (DuplicateKeyException again) {
            return false;
        }
    }

    @Override
    public boolean goOn(MediaId mediaId, Instant dueAt) {
        return update(of(mediaId).and(STATE).is(UPLOADING), Update.update(DUE_AT, Date.from(dueAt)));
    }

    @Override
    public Optional<Media> find(MediaId mediaId) {
        return Optional.ofNullable(mongo.findOne(query(ready(mediaId)), Document.class, MEDIA))
                .map(MongoMediaStore::media);
    }

    @Override
    public boolean finish(Media media, Instant dueAt) {
        var update = new Update()
                .set(STATE, READY)
                .set("width", media.width())
                .set("height", media.height())
                .set("blurHash", media.blurHash())
                .set(
                        "variants",
                        media.variants().stream().map(MongoMediaStore::document).toList())
                .set(DUE_AT, Date.from(dueAt));
        return update(of(media.mediaId()).and(STATE).is(UPLOADING), update);
    }

    @Override
    public boolean attach(MediaId mediaId, Attachment attachment, Instant lookAt) {
        var update = new Update()
                .set(ATTACHMENTS + "." + attachment.key(), attachment.audience().text())
                .set(DUE_AT, Date.from(lookAt));
        return update(ready(mediaId), update);
    }

    @Override
    public void detach(MediaId mediaId, String attachment, Instant lookAt) {
        update(
                ready(mediaId),
                new Update().unset(ATTACHMENTS + "." + attachment).set(DUE_AT, Date.from(lookAt)));
    }

    @Override
    public void lookAt(MediaId mediaId, Instant lookAt) {
        update(ready(mediaId), new Update().set(DUE_AT, Date.from(lookAt)));
    }

    @Override
    public void settle(MediaId mediaId, Instant dueAt, Collection<String> gone) {
        var update = new Update().unset(DUE_AT);
        gone.forEach(attachment -> update.unset(ATTACHMENTS + "." + attachment));
        update(ready(mediaId).and(DUE_AT).is(Date.from(dueAt)), update);
    }

    @Override
    public boolean beginRemovalOfOrphan(MediaId mediaId, Instant dueAt, Instant removeAt) {
        return update(ready(mediaId).and(DUE_AT).is(Date.from(dueAt)), removal(removeAt));
    }

    @Override
    public boolean beginRemoval(MediaId mediaId, Instant removeAt) {
        return update(ready(mediaId), removal(removeAt));
    }

    @Override
    public void abandon(MediaId mediaId, Instant removeAt) {
        update(of(mediaId), removal(removeAt));
    }

    private static Update removal(Instant removeAt) {
        return new Update().set(STATE, REMOVING).set(DUE_AT, Date.from(removeAt));
    }

    @Override
    public void hide(MediaId mediaId, String reason) {
        update(ready(mediaId), new Update().addToSet(HIDDEN, reason));
    }

    @Override
    public void show(MediaId mediaId, String reason) {
        update(ready(mediaId), new Update().pull(HIDDEN, reason));
    }

    @Override
    public void remove(MediaId mediaId) {
        mongo.remove(query(of(mediaId).and(STATE).is(REMOVING)), MEDIA);
    }

    @Override
    public List<Media> readyOf(UserId owner, Optional<MediaId> after, int limit) {
        Criteria which = where("ownerId").is(owner.toString()).and(STATE).is(READY);
        after.ifPresent(last -> which.and("_id").gt(last.toString()));
        return mongo.find(query(which).with(Sort.by("_id")).limit(limit), Document.class, MEDIA).stream()
                .map(MongoMediaStore::media)
                .toList();
    }

    @Override
    public List<MediaId> some(UserId owner, int limit) {
        var which = query(where("ownerId").is(owner.toString())).limit(limit);
        return mongo.find(which, Document.class, MEDIA).stream()
                .map(MongoMediaStore::idOf)
                .toList();
    }

    static MediaId idOf(Document document) {
        return MediaId.parse(document.getString("_id"));
    }

    static List<Attachment> attachments(Document document) {
        return document.get(ATTACHMENTS, new Document()).entrySet().stream()
                .map(entry -> Attachment.of(entry.getKey(), entry.getValue().toString()))
                .toList();
    }

    private boolean update(Criteria which, Update change) {
        return mongo.updateFirst(query(which), change, MEDIA).getMatchedCount() > 0;
    }

    private static Criteria of(MediaId mediaId) {
        return where("ownerId").is(mediaId.home().toString()).and("_id").is(mediaId.toString());
    }

    private static Criteria ready(MediaId mediaId) {
        return of(mediaId).and(STATE).is(READY);
    }

    private static Document document(StoredVariant one) {
        return new Document("variant", one.variant().name())
                .append("width", one.width())
                .append("height", one.height())
                .append("bytes", one.bytes())
                .append("tag", one.tag());
    }

    private static Media media(Document document) {
        return new Media(
                idOf(document),
                document.getInteger("width"),
                document.getInteger("height"),
                document.getString("blurHash"),
                document.getList("variants", Document.class).stream()
                        .map(MongoMediaStore::variant)
                        .toList(),
                attachments(document),
                document.getList(HIDDEN, String.class, List.of()));
    }

    private static StoredVariant variant(Document document) {
        return new StoredVariant(
                Variant.valueOf(document.getString("variant")),
                document.getInteger("width"),
                document.getInteger("height"),
                document.getLong("bytes"),
                document.getString("tag"));
    }
}
