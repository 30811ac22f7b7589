package com.petpal.messaging.conversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.BasicUpdate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoMembershipStore implements MembershipStore {

    private static final String COLLECTION = "memberships";
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoTemplate mongo;

    MongoMembershipStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void touch(Conversation conversation, Collection<UserId> members, long seq, Instant at) {
        Document later = atLeast(0, seq, at);
        if (conversation.kind() == ConversationKind.DIRECT) {
            members.forEach(member -> upsert(key(conversation, member), later));
            return;
        }
        List<UpdateOneModel<Document>> updates = members.stream()
                .map(member -> new UpdateOneModel<Document>(
                        key(conversation, member), later, new UpdateOptions().upsert(true)))
                .toList();
        upsertAll(updates);
    }

    @Override
    public boolean read(Conversation conversation, UserId member, long seq) {
        return upsert(key(conversation, member), atLeast(seq, seq, conversation.createdAt()));
    }

    @Override
    public List<Membership> newest(UserId person, Optional<Place> after, int limit) {
        var mine = where("userId").is(person.toString());
        after.ifPresent(place -> mine.orOperator(
                where("lastActivityAt").lt(place.lastActivityAt()),
                where("lastActivityAt")
                        .is(place.lastActivityAt())
                        .and("conversationId")
                        .lt(place.conversationId().text())));
        Query page = query(mine)
                .with(Sort.by(Sort.Direction.DESC, "lastActivityAt", "conversationId"))
                .limit(limit);
        return mongo.find(page, Document.class, COLLECTION).stream()
                .map(MongoMembershipStore::membership)
                .toList();
    }

    @Override
    public long removeAll(UserId person) {
        return mongo.remove(query(where("userId").is(person.toString())), COLLECTION)
                .getDeletedCount();
    }

    @Override
    public List<Membership> inOrder(UserId person, Optional<ConversationId> after, int limit) {
        var mine = where("userId").is(person.toString());
        after.ifPresent(last -> mine.and("conversationId").gt(last.text()));
        Query page = query(mine).with(Sort.by("conversationId")).limit(limit);
        return mongo.find(page, Document.class, COLLECTION).stream()
                .map(MongoMembershipStore::membership)
                .toList();
    }

    private static Document atLeast(long readSeq, long lastSeq, Instant lastActivityAt) {
        return new Document(
                "$max",
                new Document("readSeq", readSeq)
                        .append("lastSeq", lastSeq)
                        .append("lastActivityAt", Date.from(lastActivityAt)));
    }

    private static Document key(Conversation conversation, UserId member) {
        String id = conversation.conversationId().text();
        return new Document("_id", member + id)
                .append("userId", member.toString())
                .append("conversationId", id);
    }

    /** Two that make the same document at once: one of them finds it the second time. */
    private boolean upsert(Document key, Document update) {
        var one = new BasicQuery(key);
        var change = new BasicUpdate(update);
        try {
            return changed(mongo.upsert(one, change, COLLECTION));
        } catch (DuplicateKeyException made) {
            return changed(mongo.upsert(one, change, COLLECTION));
        }
    }

    private static boolean changed(UpdateResult result) {
        return result.getModifiedCount() > 0 || result.getUpsertedId() != null;
    }

    private void upsertAll(List<UpdateOneModel<Document>> updates) {
        var options = new BulkWriteOptions().ordered(false).comment(Declared.CONVERSATION_MEMBERS.comment());
        try {
            mongo.getCollection(COLLECTION).bulkWrite(updates, options);
        } catch (MongoBulkWriteException failed) {
            if (!failed.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)
                    || failed.getWriteConcernError() != null) {
                throw failed;
            }
            mongo.getCollection(COLLECTION).bulkWrite(updates, options);
        }
    }

    private static Membership membership(Document stored) {
        return new Membership(
                new ConversationId(stored.getString("conversationId")),
                stored.getDate("lastActivityAt").toInstant(),
                number(stored, "lastSeq"),
                number(stored, "readSeq"));
    }

    private static long number(Document stored, String field) {
        return stored.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
