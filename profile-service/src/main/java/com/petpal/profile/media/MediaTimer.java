package com.petpal.profile.media;

import com.petpal.platform.events.DueTimer;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Removes what an upload or a removal left behind, and images that hang on nothing. */
@Component
final class MediaTimer implements DueTimer {

    private final MediaStore store;
    private final RemoveMedia removeMedia;
    private final CachedMedia cached;
    private final Hanging hanging;
    private final Clock clock;

    MediaTimer(MediaStore store, RemoveMedia removeMedia, CachedMedia cached, Hanging hanging, Clock clock) {
        this.store = store;
        this.removeMedia = removeMedia;
        this.cached = cached;
        this.hanging = hanging;
        this.clock = clock;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("profile", "media").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        MediaId mediaId = MongoMediaStore.idOf(due);
        if (MongoMediaStore.READY.equals(due.getString("state"))) {
            look(mediaId, due.getDate("dueAt").toInstant(), MongoMediaStore.attachments(due));
        } else {
            removeMedia.abandon(mediaId);
        }
    }

    private void look(MediaId mediaId, Instant dueAt, List<Attachment> attachments) {
        List<String> gone = attachments.stream()
                .filter(attachment -> !hanging.is(mediaId, attachment))
                .map(Attachment::key)
                .toList();
        if (gone.size() < attachments.size()) {
            store.settle(mediaId, dueAt, gone);
            cached.forget(mediaId);
        } else if (store.beginRemovalOfOrphan(mediaId, dueAt, clock.instant())) {
            cached.forget(mediaId);
            removeMedia.finish(mediaId);
        }
    }
}
