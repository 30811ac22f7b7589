package com.petpal.feed.post;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoPostStore implements PostStore {

    /** The most values of a hashed field that one query may name. */
    private static final int AUTHORS_A_QUERY = Declared.MOST_VALUES;

    private static final ShardedCollection POSTS =
            Collections.of("feed", "posts").orElseThrow();

    private static final String AUTHOR = "authorId";
    private static final String TIME = "timeFirst";
    private static final String HISTORY = "history";
    private static final String DELETED = "deletedAt";

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoPostStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    private record OnlyId(PostId id) {}

    @Override
    public Post create(Post post) {
        PendingEvent event =
                outbox.event(PostEvents.CREATED, post.postId().toString(), post.version(), PostEvents.Created.of(post));
        try {
            mongo.insert(StoredPost.of(post, event));
        } catch (DuplicateKeyException again) {
            return find(post.postId()).orElseThrow(PostRefused.Gone::new);
        }
        publish(post.postId(), event);
        return post;
    }

    private void publish(PostId id, PendingEvent event) {
        var key = new Document("_id", id.toString()).append(AUTHOR, id.home().toString());
        outbox.publish(POSTS, key, List.of(event));
    }

    @Override
    public Map<PostId, Post> find(Collection<PostId> ids) {
        var found = new HashMap<PostId, Post>();
        for (List<PostId> batch : batches(ids)) {
            Query some = query(existing()
                            .and(AUTHOR)
                            .in(batch.stream().map(PostId::home).distinct().toList())
                            .and("_id")
                            .in(batch))
                    .comment(Declared.FEED_POSTS.comment());
            read(some).forEach(post -> found.put(post.postId(), post));
        }
        return found;
    }

    @Override
    public Optional<Post> find(PostId id) {
        return read(query(one(id))).findFirst();
    }

    @Override
    public boolean change(Post before, Post after) {
        PendingEvent event = outbox.event(
                PostEvents.EDITED, after.postId().toString(), after.version(), PostEvents.Edited.of(before, after));
        var update = new Update()
                .set("text", after.text())
                .set("petIds", texts(after.petIds()))
                .set("mediaIds", texts(after.mediaIds()))
                .set("tags", after.tags())
                .set(
                        "mentions",
                        after.mentions().stream().map(MongoPostStore::document).toList())
                .set("audience", after.audience().name())
                .set("editedAt", Date.from(Objects.requireNonNull(after.editedAt())))
                .set("version", after.version());
        if (!before.text().equals(after.text())) {
            update.push(HISTORY)
                    .slice(-EarlierText.MOST)
                    .each(EarlierText.of(before).document());
        }
        Query current = query(one(before.postId()).and("version").is(before.version()));
        if (mongo.updateFirst(current, Outbox.addTo(update, event), POSTS.name())
                        .getMatchedCount()
                == 0) {
            return false;
        }
        publish(after.postId(), event);
        return true;
    }

    @Override
    public List<EarlierText> history(PostId id) {
        Query only = query(one(id));
        only.fields().include(HISTORY);
        return Optional.ofNullable(mongo.findOne(only, Document.class, POSTS.name())).stream()
                .flatMap(post -> post.getList(HISTORY, Document.class, List.of()).reversed().stream())
                .map(EarlierText::of)
                .toList();
    }

    @Override
    public boolean delete(Post current, Instant at) {
        PostId id = current.postId();
        long version = current.version() + 1;
        PendingEvent event = outbox.event(PostEvents.DELETED, id.toString(), version, PostEvents.Deleted.of(current));
        var update = new Update()
                .set(DELETED, Date.from(at))
                .set("dueAt", Date.from(at))
                .set("version", version);
        Stream.of("kind", "text", "petIds", "mediaIds", "tags", "mentions", "audience", HISTORY, "moderation")
                .forEach(update::unset);
        Query asSeen = query(one(id).and("version").is(current.version()));
        if (mongo.updateFirst(asSeen, Outbox.addTo(update, event), POSTS.name()).getMatchedCount() == 0) {
            return false;
        }
        publish(id, event);
        return true;
    }

    @Override
    public void purge(PostId id, Instant otherwiseAt) {
        Criteria tombstone = byId(id).and(DELETED).exists(true);
        Query confirmed = query(tombstone.and("pendingSince").exists(false));
        if (mongo.remove(confirmed, POSTS.name()).getDeletedCount() == 0) {
            mongo.updateFirst(
                    query(byId(id).and(DELETED).exists(true)),
                    new Update().set("dueAt", Date.from(otherwiseAt)),
                    POSTS.name());
        }
    }

    @Override
    public void moderate(PostId id, String reportId, long version, boolean hidden) {
        String decided = "moderation." + reportId;
        Criteria older = one(id).orOperator(
                        where(decided).exists(false),
                        where(decided + ".version").lt(version));
        var update = new Update().set(decided, new Document("version", version).append("hidden", hidden));
        mongo.updateFirst(query(older), update, POSTS.name());
    }

    @Override
    public long count(UserId author) {
        return mongo.count(query(existing().and(AUTHOR).is(author.toString())), POSTS.name());
    }

    @Override
    public List<PostId> newest(Set<UserId> authors, Optional<PostId> before, int limit) {
        var newest = new ArrayList<PostId>();
        for (List<UserId> batch : batches(authors)) {
            newest.addAll(newestOf(batch, before, limit));
        }
        newest.sort(Comparator.comparing(PostId::timeFirst).reversed());
        return List.copyOf(newest.subList(0, Math.min(limit, newest.size())));
    }

    private List<PostId> newestOf(List<UserId> authors, Optional<PostId> before, int limit) {
        Query query =
                newestFirst(existing().and(AUTHOR).in(authors), before, limit).comment(Declared.FEED_REBUILD.comment());
        query.fields().include("_id");
        return mongo.find(query, OnlyId.class, POSTS.name()).stream()
                .map(OnlyId::id)
                .toList();
    }

    @Override
    public List<Post> page(UserId author, Optional<Audience> audience, Optional<PostId> before, int limit) {
        Criteria posts = existing().and(AUTHOR).is(author.toString());
        audience.ifPresent(only -> posts.and("audience").is(only.name()));
        return read(newestFirst(posts, before, limit)).toList();
    }

    @Override
    public List<Post> all(Optional<PostId> after, int limit) {
        Criteria posts = existing();
        after.ifPresent(id -> posts.and("_id").gt(id.toString()));
        return read(query(posts).with(Sort.by("_id")).limit(limit).comment(Declared.LISTINGS_REBUILD.comment()))
                .toList();
    }

    private Stream<Post> read(Query posts) {
        posts.fields().exclude(HISTORY);
        return mongo.find(posts, StoredPost.class).stream().map(StoredPost::toPost);
    }

    private static Query newestFirst(Criteria posts, Optional<PostId> before, int limit) {
        before.ifPresent(post -> posts.and(TIME).lt(post.timeFirst()));
        return query(posts).with(Sort.by(Sort.Direction.DESC, TIME)).limit(limit);
    }

    /** A field that is not there equals null. */
    private static Criteria existing() {
        return where(DELETED).is(null);
    }

    private static Criteria one(PostId id) {
        return byId(id).and(DELETED).is(null);
    }

    private static Criteria byId(PostId id) {
        return where(AUTHOR).is(id.home().toString()).and("_id").is(id.toString());
    }

    private static Document document(Mention mention) {
        return new Document("userId", mention.userId().toString()).append("handle", mention.handle());
    }

    private static List<String> texts(List<?> ids) {
        return ids.stream().map(Object::toString).toList();
    }

    private static <T> List<List<T>> batches(Collection<T> all) {
        return all.stream().gather(Gatherers.windowFixed(AUTHORS_A_QUERY)).toList();
    }
}
