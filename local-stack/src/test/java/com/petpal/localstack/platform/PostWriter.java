package com.petpal.localstack.platform;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import com.petpal.platform.testing.Soon;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Writes posts with their events as a store of a service does, and looks at their marks. */
record PostWriter(ServiceProcess process) {

    private static final ShardedCollection POSTS =
            Collections.of("feed", "posts").orElseThrow();

    /** A post, and its event on the stream if there is one. */
    String write() {
        PostId id = newId();
        publish(id, insert(id));
        return id.toString();
    }

    /** A post whose process died before its event was on the stream. */
    String writeAndDie() {
        PostId id = newId();
        insert(id);
        return id.toString();
    }

    PostId newId() {
        var ids = process.bean(IdGenerator.class);
        return ids.postId(ids.userId());
    }

    PendingEvent insert(PostId id) {
        PendingEvent event =
                process.bean(Outbox.class).event("post.created", id.toString(), 1, Map.of("text", "hello"));
        var mongo = process.bean(MongoTemplate.class);
        var pending = new Document();
        mongo.getConverter().write(event, pending);
        mongo.getCollection("posts")
                .insertOne(key(id).append("pending", List.of(pending)).append("pendingSince", event.at()));
        return event;
    }

    boolean publish(PostId id, PendingEvent event) {
        return process.bean(Outbox.class).publish(POSTS, key(id), List.of(event));
    }

    /** The marks a post still carries. */
    List<Document> marks(String id) {
        Document post = process.bean(MongoTemplate.class)
                .getCollection("posts")
                .find(key(PostId.parse(id)))
                .first();
        return post == null ? List.of() : post.getList("pending", Document.class, List.of());
    }

    private static Document key(PostId id) {
        return new Document("_id", id.toString()).append("authorId", id.home().toString());
    }

    static ConditionFactory soon() {
        return Soon.within(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(20));
    }
}
