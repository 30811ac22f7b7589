package com.petpal.messaging.conversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoConversationStore implements ConversationStore {

    private final MongoTemplate mongo;

    MongoConversationStore(MongoTemplate mongo) {
        this.mongo = mongo;
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
    public void leave(ConversationId id, UserId member) {
        mongo.updateFirst(
                query(where("_id").is(id.text())),
                new Update().pull("members", member.toString()),
                StoredConversation.class);
        mongo.remove(query(where("_id").is(id.text()).and("members").is(List.of())), StoredConversation.class);
    }
}
