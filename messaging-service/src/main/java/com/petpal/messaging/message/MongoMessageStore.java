package com.petpal.messaging.message;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.UpdateOneModel;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.BasicUpdate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoMessageStore implements MessageStore {

    private static final ShardedCollection MESSAGES =
            Collections.of("messaging", "messages").orElseThrow();

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoMessageStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Override
    public long lastSeq(ConversationId conversation) {
        Query last = query(in(conversation))
                .with(Sort.by(Sort.Direction.DESC, "seq"))
                .limit(1);
        last.fields().include("seq").exclude("_id");
        return mongo.find(last, OnlySeq.class, MESSAGES.name()).stream()
                .mapToLong(OnlySeq::seq)
                .findFirst()
                .orElse(0);
    }

    private record OnlySeq(long seq) {}

    @Override
    public boolean insert(Message message) {
        PendingEvent event = outbox.event(
                message.kind() == MessageKind.MESSAGE ? "message.sent" : "entry.added",
                message.conversationId().text(),
                message.seq(),
                new MessageSent(message.conversationId(), message.seq(), message.sentAt()));
        StoredMessage stored = StoredMessage.of(message, event);
        try {
            mongo.insert(stored);
        } catch (DuplicateKeyException taken) {
            return false;
        }
        outbox.publish(MESSAGES, key(message.conversationId(), message.seq()), List.of(event));
        return true;
    }

    @Override
    public Optional<Message> find(ConversationId conversation, UserId sender, String name) {
        return one(in(conversation)
                .and("senderId")
                .is(sender.toString())
                .and("clientMessageId")
                .is(name));
    }

    @Override
    public Optional<Message> find(ConversationId conversation, long seq) {
        return one(in(conversation).and("seq").is(seq));
    }

    private Optional<Message> one(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(query(criteria), StoredMessage.class))
                .map(StoredMessage::toMessage);
    }

    @Override
    public List<MediaId> images(ConversationId conversation, long seq) {
        Query message = query(in(conversation).and("seq").is(seq));
        message.fields().include("mediaIds").exclude("_id");
        return Stream.ofNullable(mongo.findOne(message, OnlyImages.class, MESSAGES.name()))
                .flatMap(found -> Stream.ofNullable(found.mediaIds()))
                .flatMap(List::stream)
                .toList();
    }

    private record OnlyImages(@Nullable List<MediaId> mediaIds) {}

    @Override
    public void delete(ConversationId conversation, long seq, Instant at) {
        update(key(conversation, seq), StoredMessage.deleted(at));
    }

    @Override
    public void react(ConversationId conversation, long seq, UserId member, @Nullable ReactionType type, long bySeq) {
        String reaction = "reactions." + member;
        Document older = key(conversation, seq)
                .append("deletedAt", new Document("$exists", false))
                .append("$or", List.of(absent(reaction), lower(reaction + ".bySeq", bySeq)));
        var noted = new Document("bySeq", bySeq);
        if (type != null) {
            noted.append("type", type.name());
        }
        update(older, new Document("$set", new Document(reaction, noted)));
    }

    @Override
    public void moderate(ConversationId conversation, long seq, String report, long version, boolean hidden) {
        String decided = "moderation." + report;
        Document older =
                key(conversation, seq).append("$or", List.of(absent(decided), lower(decided + ".version", version)));
        var decision = new Document("version", version).append("hidden", hidden);
        update(older, new Document("$set", new Document(decided, decision)));
    }

    private static Document absent(String field) {
        return new Document(field, new Document("$exists", false));
    }

    private static Document lower(String field, long than) {
        return new Document(field, new Document("$lt", than));
    }

    private void update(Document which, Document how) {
        mongo.updateFirst(new BasicQuery(which), new BasicUpdate(how), MESSAGES.name());
    }

    private static Document key(ConversationId conversation, long seq) {
        return new Document("_id", StoredMessage.id(conversation, seq)).append("conversationId", conversation.text());
    }

    @Override
    public void empty(ConversationId conversation, UserId sender, List<Message> entries) {
        List<UpdateOneModel<Document>> updates = entries.stream()
                .flatMap(entry -> Stream.concat(
                        unreacted(conversation, sender, entry),
                        Stream.of(new UpdateOneModel<Document>(
                                key(conversation, entry.seq()), StoredMessage.emptied(entry.seq())))))
                .toList();
        mongo.getCollection(MESSAGES.name()).bulkWrite(updates);
    }

    private static Stream<UpdateOneModel<Document>> unreacted(
            ConversationId conversation, UserId sender, Message entry) {
        return Stream.ofNullable(entry.deed())
                .filter(deed -> entry.kind() == MessageKind.REACTION)
                .flatMap(deed -> Stream.ofNullable(deed.target()))
                .map(target -> new UpdateOneModel<>(
                        key(conversation, target), new Document("$unset", new Document("reactions." + sender, ""))));
    }

    @Override
    public void unname(ConversationId conversation, UserId person) {
        mongo.updateMulti(
                query(in(conversation).and("deed.userId").is(person.toString())),
                new Update().unset("deed.userId"),
                MESSAGES.name());
    }

    @Override
    public long removeAll(ConversationId conversation) {
        return mongo.remove(query(in(conversation)), MESSAGES.name()).getDeletedCount();
    }

    @Override
    public List<Message> after(ConversationId conversation, long seq, int limit) {
        return page(in(conversation).and("seq").gt(seq), Sort.Direction.ASC, limit);
    }

    @Override
    public List<Message> of(ConversationId conversation, UserId sender, long afterSeq, int limit) {
        return page(
                in(conversation)
                        .and("senderId")
                        .is(sender.toString())
                        .and("seq")
                        .gt(afterSeq),
                Sort.Direction.ASC,
                limit);
    }

    @Override
    public List<Message> before(ConversationId conversation, long seq, long from, int limit) {
        return page(in(conversation).and("seq").lt(seq).gte(from), Sort.Direction.DESC, limit);
    }

    @Override
    public long firstSince(ConversationId conversation, Instant time) {
        Query first = query(in(conversation).and("sentAt").gt(time))
                .with(Sort.by("sentAt"))
                .limit(1);
        first.fields().include("seq").exclude("_id");
        return mongo.find(first, OnlySeq.class, MESSAGES.name()).stream()
                .mapToLong(OnlySeq::seq)
                .findFirst()
                .orElse(0);
    }

    private List<Message> page(Criteria messages, Sort.Direction direction, int limit) {
        Query page = query(messages).with(Sort.by(direction, "seq")).limit(limit);
        return mongo.find(page, StoredMessage.class).stream()
                .map(StoredMessage::toMessage)
                .toList();
    }

    private static Criteria in(ConversationId conversation) {
        return where("conversationId").is(conversation.text());
    }
}
