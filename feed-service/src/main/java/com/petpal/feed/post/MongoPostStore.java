package com.petpal.feed.post;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoPostStore implements PostStore {

    /** The most values of a hashed field that one query may name. */
    private static final int AUTHORS_A_QUERY = Declared.MOST_VALUES;

    private static final ShardedCollection POSTS =
            Collections.of("feed", "posts").orElseThrow();

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoPostStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    private record Created(UserId authorId) {}

    @Override
    public Post create(Post post) {
        PendingEvent event =
                outbox.event("post.created", post.postId().toString(), post.version(), new Created(post.authorId()));
        try {
            mongo.insert(StoredPost.of(post, event));
        } catch (DuplicateKeyException again) {
            return Optional.ofNullable(find(List.of(post.postId())).get(post.postId()))
                    .orElseThrow(() -> again);
        }
        var key = new Document("_id", post.postId().toString())
                .append("authorId", post.authorId().toString());
        outbox.publish(POSTS, key, List.of(event));
        return post;
    }

    @Override
    public Map<PostId, Post> find(Collection<PostId> ids) {
        var found = new HashMap<PostId, Post>();
        for (List<PostId> batch : batches(ids)) {
            Query query = Query.query(where("authorId")
                            .in(batch.stream().map(PostId::home).distinct().toList())
                            .and("_id")
                            .in(batch))
                    .comment(Declared.FEED_POSTS.comment());
            mongo.find(query, StoredPost.class).forEach(stored -> found.put(stored.id(), stored.toPost()));
        }
        return found;
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
        var posts = where("authorId").in(authors);
        before.ifPresent(post -> posts.and("timeFirst").lt(post.timeFirst()));
        Query query = Query.query(posts)
                .with(Sort.by(Sort.Direction.DESC, "timeFirst"))
                .limit(limit)
                .comment(Declared.FEED_REBUILD.comment());
        query.fields().include("_id");
        return mongo.find(query, OnlyId.class, POSTS.name()).stream()
                .map(OnlyId::id)
                .toList();
    }

    @Override
    public void moderate(PostId id, String reportId, long version, boolean hidden) {
        String decided = "moderation." + reportId;
        var older = where("authorId")
                .is(id.home().toString())
                .and("_id")
                .is(id.toString())
                .orOperator(
                        where(decided).exists(false),
                        where(decided + ".version").lt(version));
        var update = new Update().set(decided, new Document("version", version).append("hidden", hidden));
        mongo.updateFirst(Query.query(older), update, POSTS.name());
    }

    @Override
    public long remove(UserId author, Collection<PostId> ids) {
        List<String> these = ids.stream().map(PostId::toString).toList();
        Query query =
                Query.query(where("authorId").is(author.toString()).and("_id").in(these));
        return mongo.remove(query, POSTS.name()).getDeletedCount();
    }

    private record OnlyId(PostId id) {}

    private static <T> List<List<T>> batches(Collection<T> all) {
        return all.stream().gather(Gatherers.windowFixed(AUTHORS_A_QUERY)).toList();
    }
}
