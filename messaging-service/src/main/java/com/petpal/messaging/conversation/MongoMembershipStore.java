package com.petpal.messaging.conversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.petpal.messaging.conversation.Marks.Mark;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.BasicUpdate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoMembershipStore implements MembershipStore {

    private static final String COLLECTION = "memberships";
    private static final String DRAWER = "drawer";
    private static final String ACTIVITY = "lastActivityAt";
    private static final String CHANGED = "changedAt";
    private static final String READ = "readSeq";
    private static final String DELIVERED = "deliveredSeq";
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoTemplate mongo;

    MongoMembershipStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void touch(Conversation conversation, Collection<UserId> members, long seq, Instant at, Instant now) {
        if (conversation.kind() == ConversationKind.DIRECT) {
            members.forEach(member -> upsert(key(conversation, member), touched(conversation, member, seq, at, now)));
            return;
        }
        upsertEach(members, member -> touched(conversation, member, seq, at, now), conversation);
    }

    @Override
    public void late(Conversation conversation, Collection<UserId> members, long seq, Instant now) {
        Document late = new Document("$min", new Document("lateSeq", seq))
                .append("$max", new Document("lateAt", Date.from(now)));
        upsertEach(members, member -> late, conversation);
    }

    @Override
    public Optional<Membership> find(UserId person, ConversationId conversation) {
        Query one = query(
                where("userId").is(person.toString()).and("conversationId").is(conversation.text()));
        return memberships(one).stream().findFirst();
    }

    private void upsertEach(Collection<UserId> members, Function<UserId, Document> update, Conversation conversation) {
        List<UpdateOneModel<Document>> updates = members.stream()
                .map(member -> new UpdateOneModel<Document>(
                        key(conversation, member), update.apply(member), new UpdateOptions().upsert(true)))
                .toList();
        for (int from = 0; from < updates.size(); from += Declared.MOST_VALUES) {
            upsertAll(updates.subList(from, Math.min(updates.size(), from + Declared.MOST_VALUES)));
        }
    }

    /** Who is asked keeps what they answered since the conversation was read; who is not asked has it in the inbox. */
    private static Document touched(Conversation conversation, UserId member, long seq, Instant at, Instant now) {
        Document update = atLeast(seq, at, now);
        return conversation.isAsked(member)
                ? update.append("$setOnInsert", new Document(DRAWER, Drawer.REQUESTS.text()))
                : update.append("$set", new Document(DRAWER, Drawer.INBOX.text()));
    }

    @Override
    public boolean mark(Conversation conversation, UserId member, Mark mark, long seq, Instant now) {
        Document update = atLeast(0, conversation.createdAt(), now);
        Document highest = update.get("$max", Document.class).append(DELIVERED, seq);
        if (mark == Mark.READ) {
            highest.append(READ, seq);
        }
        String drawer = conversation.isAsked(member) ? Drawer.REQUESTS.text() : Drawer.INBOX.text();
        update.append("$setOnInsert", new Document(DRAWER, drawer));
        Document before = twice(() -> mongo.findAndModify(
                new BasicQuery(key(conversation, member)),
                new BasicUpdate(update),
                FindAndModifyOptions.options().upsert(true),
                Document.class,
                COLLECTION));
        return before == null || number(before, mark == Mark.READ ? READ : DELIVERED) < seq;
    }

    @Override
    public void file(Conversation conversation, UserId member, Drawer drawer, Instant now) {
        Document update = atLeast(0, conversation.createdAt(), now);
        upsert(key(conversation, member), update.append("$set", new Document(DRAWER, drawer.text())));
    }

    @Override
    public List<Marks> marks(ConversationId conversation, Collection<UserId> members) {
        List<String> all = members.stream().map(UserId::toString).toList();
        var found = new ArrayList<Marks>();
        for (int from = 0; from < all.size(); from += Declared.MOST_VALUES) {
            Query some = query(where("userId")
                            .in(all.subList(from, Math.min(all.size(), from + Declared.MOST_VALUES)))
                            .and("conversationId")
                            .is(conversation.text()))
                    .comment(Declared.CONVERSATION_MEMBERS.comment());
            mongo.find(some, Document.class, COLLECTION).forEach(stored -> found.add(marks(stored)));
        }
        return found;
    }

    @Override
    public List<Membership> newest(UserId person, Drawer drawer, Optional<Place> after, int limit) {
        var mine = where("userId").is(person.toString());
        if (drawer == Drawer.INBOX) {
            // Those from before there were requests have none.
            mine.and(DRAWER).in(drawer.text(), null);
        } else {
            mine.and(DRAWER).is(drawer.text()).and("lastSeq").gt(0);
        }
        after.ifPresent(place -> mine.orOperator(
                where(ACTIVITY).lt(place.at()),
                where(ACTIVITY)
                        .is(place.at())
                        .and("conversationId")
                        .lt(place.conversationId().text())));
        return memberships(query(mine)
                .with(Sort.by(Sort.Direction.DESC, ACTIVITY, "conversationId"))
                .limit(limit));
    }

    @Override
    public List<Membership> changed(UserId person, Place after, int limit) {
        var mine = where("userId").is(person.toString());
        mine.orOperator(
                where(CHANGED).gt(after.at()),
                where(CHANGED)
                        .is(after.at())
                        .and("conversationId")
                        .gt(after.conversationId().text()));
        return memberships(query(mine).with(Sort.by(CHANGED, "conversationId")).limit(limit));
    }

    private List<Membership> memberships(Query page) {
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
        return memberships(query(mine).with(Sort.by("conversationId")).limit(limit));
    }

    private static Document atLeast(long lastSeq, Instant lastActivityAt, Instant now) {
        return new Document(
                "$max",
                new Document("lastSeq", lastSeq)
                        .append(ACTIVITY, Date.from(lastActivityAt))
                        .append(CHANGED, Date.from(now)));
    }

    private static Document key(Conversation conversation, UserId member) {
        String id = conversation.conversationId().text();
        return new Document("_id", member + id)
                .append("userId", member.toString())
                .append("conversationId", id);
    }

    private void upsert(Document key, Document update) {
        twice(() -> mongo.upsert(new BasicQuery(key), new BasicUpdate(update), COLLECTION));
    }

    /** Two that make the same document at once: one of them finds it the second time. */
    private static <T> T twice(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException made) {
            return write.get();
        }
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
        String drawer = stored.getString(DRAWER);
        return new Membership(
                new ConversationId(stored.getString("conversationId")),
                drawer == null ? Drawer.INBOX : Drawer.valueOf(drawer.toUpperCase(Locale.ROOT)),
                time(stored, ACTIVITY),
                time(stored, CHANGED),
                number(stored, "lastSeq"),
                new Membership.Late(number(stored, "lateSeq"), time(stored, "lateAt")),
                marks(stored));
    }

    private static Marks marks(Document stored) {
        long read = number(stored, READ);
        return new Marks(UserId.parse(stored.getString("userId")), Math.max(read, number(stored, DELIVERED)), read);
    }

    private static Instant time(Document stored, String field) {
        Date time = stored.getDate(field);
        return time == null ? Instant.EPOCH : time.toInstant();
    }

    private static long number(Document stored, String field) {
        return stored.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
