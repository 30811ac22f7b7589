package com.petpal.messaging.message;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.UpdateOneModel;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
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
                "message.sent",
                message.conversationId().text(),
                message.seq(),
                new MessageSent(message.conversationId(), message.seq(), message.sentAt()));
        StoredMessage stored = StoredMessage.of(message, event);
        try {
            mongo.insert(stored);
        } catch (DuplicateKeyException taken) {
            return false;
        }
        var key = new Document("_id", stored.id()).append("conversationId", stored.conversationId());
        outbox.publish(MESSAGES, key, List.of(event));
        return true;
    }

    @Override
    public Optional<Message> find(ConversationId conversation, UserId sender, String clientMessageId) {
        Query one = query(in(conversation)
                .and("senderId")
                .is(sender.toString())
                .and("clientMessageId")
                .is(clientMessageId));
        return Optional.ofNullable(mongo.findOne(one, StoredMessage.class)).map(StoredMessage::toMessage);
    }

    @Override
    public List<Long> numbersOf(ConversationId conversation, UserId sender, int limit) {
        Query some =
                query(in(conversation).and("senderId").is(sender.toString())).limit(limit);
        some.fields().include("seq").exclude("_id");
        return mongo.find(some, OnlySeq.class, MESSAGES.name()).stream()
                .map(OnlySeq::seq)
                .toList();
    }

    @Override
    public void empty(ConversationId conversation, List<Long> numbers) {
        List<UpdateOneModel<Document>> updates = numbers.stream()
                .map(seq -> new UpdateOneModel<Document>(
                        new Document("_id", StoredMessage.id(conversation, seq))
                                .append("conversationId", conversation.text()),
                        StoredMessage.emptied(seq)))
                .toList();
        mongo.getCollection(MESSAGES.name()).bulkWrite(updates);
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
    public List<Message> before(ConversationId conversation, long seq, int limit) {
        return page(in(conversation).and("seq").lt(seq), Sort.Direction.DESC, limit);
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
