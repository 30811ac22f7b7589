package com.petpal.feed.reaction;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What people react to, in {@code feed.reacted}. */
@Component
class MongoReactedStore implements ReactedStore {

    private static final String REACTED = "reacted";

    private final MongoTemplate mongo;

    MongoReactedStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void follow(Reaction fact) {
        Criteria older = of(fact.userId(), fact.postId()).and("version").lt(fact.version());
        var update =
                ReactionDocuments.update(fact).set("timeFirst", fact.postId().timeFirst());
        try {
            mongo.upsert(query(older), update, REACTED);
        } catch (DuplicateKeyException there) {
            // It has this version already, or a later one.
            return;
        }
    }

    @Override
    public List<Reaction> newest(UserId userId, int limit) {
        Criteria which = where("userId").is(userId.toString()).and("type").exists(true);
        return find(query(which).with(Sort.by(Sort.Direction.DESC, "timeFirst")).limit(limit));
    }

    @Override
    public Map<PostId, ReactionType> of(UserId userId, Collection<PostId> posts) {
        Criteria which = where("userId")
                .is(userId.toString())
                .and("postId")
                .in(posts.stream().map(PostId::toString).toList())
                .and("type")
                .exists(true);
        return find(query(which)).stream()
                .collect(Collectors.toMap(
                        Reaction::postId, reaction -> reaction.type().orElseThrow()));
    }

    @Override
    public List<Reaction> page(UserId userId, Optional<PostId> after, int limit) {
        Criteria which = where("userId").is(userId.toString());
        after.ifPresent(last -> which.and("postId").gt(last.toString()));
        return find(query(which).with(Sort.by("postId")).limit(limit));
    }

    private List<Reaction> find(Query query) {
        return mongo.find(query, Document.class, REACTED).stream()
                .map(ReactionDocuments::reaction)
                .toList();
    }

    @Override
    public void remove(PostId postId, Collection<UserId> people) {
        List<DeleteOneModel<Document>> deletes = people.stream()
                .map(userId -> new DeleteOneModel<Document>(new Document("_id", userId.toString() + postId)
                        .append("userId", userId.toString())
                        .append("postId", postId.toString())))
                .toList();
        if (!deletes.isEmpty()) {
            mongo.getCollection(REACTED)
                    .bulkWrite(deletes, new BulkWriteOptions().ordered(false).comment(Declared.TALK.comment()));
        }
    }

    @Override
    public void remove(UserId userId, PostId postId) {
        mongo.remove(query(of(userId, postId)), REACTED);
    }

    private static Criteria of(UserId userId, PostId postId) {
        return where("userId")
                .is(userId.toString())
                .and("postId")
                .is(postId.toString())
                .and("_id")
                .is(userId.toString() + postId);
    }
}
