package com.petpal.messaging.conversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.messaging.conversation.ChangeConversation.Wish;
import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoConversationStore implements ConversationStore {

    private static final ShardedCollection CONVERSATIONS =
            Collections.of("messaging", "conversations").orElseThrow();

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoConversationStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Override
    public boolean create(Conversation conversation) {
        try {
            mongo.insert(StoredConversation.of(conversation));
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return Optional.ofNullable(mongo.findOne(query(where("_id").is(id.text())), StoredConversation.class))
                .map(StoredConversation::toConversation);
    }

    @Override
    public List<Conversation> find(Collection<ConversationId> ids) {
        Query all = query(where("_id").in(ids.stream().map(ConversationId::text).toList()))
                .comment(Declared.INBOX.comment());
        return mongo.find(all, StoredConversation.class).stream()
                .map(StoredConversation::toConversation)
                .toList();
    }

    @Override
    public List<Conversation> of(UserId member, Optional<ConversationId> after, int limit) {
        Criteria theirs = where("members").is(member.toString());
        after.ifPresent(last -> theirs.and("_id").gt(last.text()));
        Query some = query(theirs).with(Sort.by("_id")).limit(limit).comment(Declared.ERASURE.comment());
        return mongo.find(some, StoredConversation.class).stream()
                .map(StoredConversation::toConversation)
                .toList();
    }

    @Override
    public boolean replace(Wish wish) {
        Conversation changed = wish.after();
        Standing standing = changed.standing();
        List<PendingEvent> events = events(wish);
        // Conversations from before there were changes have no version.
        Criteria unchanged = where("_id").is(changed.conversationId().text());
        unchanged = standing.version() == 0
                ? unchanged.and("version").in(0L, null)
                : unchanged.and("version").is(standing.version());
        Update update = new Update()
                .set("members", changed.members())
                .set("admins", changed.admins())
                .set("since", StoredConversation.stored(standing.since()))
                .set("requests", StoredConversation.stored(standing.requests()))
                .set("version", standing.version() + 1);
        setOrUnset(update, "title", changed.title());
        setOrUnset(update, "owner", changed.owner());
        boolean replaced = mongo.updateFirst(query(unchanged), Outbox.addTo(update, events), StoredConversation.class)
                        .getMatchedCount()
                > 0;
        if (replaced && !events.isEmpty()) {
            outbox.publish(
                    CONVERSATIONS, new Document("_id", changed.conversationId().text()), events);
        }
        return replaced;
    }

    private List<PendingEvent> events(Wish wish) {
        ConversationId id = wish.after().conversationId();
        long version = wish.after().standing().version() + 1;
        return Stream.concat(
                        wish.change().stream()
                                .map(told -> outbox.event("conversation.changed", id.text(), told.version(), told)),
                        wish.answered().stream()
                                .map(asked -> outbox.event(
                                        RequestAnswered.TYPE, id.text(), version, new RequestAnswered(id, asked))))
                .toList();
    }

    private static void setOrUnset(Update update, String field, @Nullable Object value) {
        if (value == null) {
            update.unset(field);
        } else {
            update.set(field, value);
        }
    }

    @Override
    public void removeIfEmpty(ConversationId id) {
        mongo.remove(query(where("_id").is(id.text()).and("members").is(List.of())), StoredConversation.class);
    }
}
