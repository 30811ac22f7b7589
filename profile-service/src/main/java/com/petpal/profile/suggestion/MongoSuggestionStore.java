package com.petpal.profile.suggestion;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.UpdateOptions;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Suggestions in {@code profile.suggestions}. */
@Component
final class MongoSuggestionStore implements SuggestionStore {

    private static final String SUGGESTIONS = "suggestions";

    private final MongoTemplate mongo;

    MongoSuggestionStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Kept> find(UserId userId) {
        return Optional.ofNullable(mongo.findOne(of(userId), Document.class, SUGGESTIONS))
                .map(kept -> new Kept(
                        kept.getList("people", Document.class, List.of()).stream()
                                .map(person -> new Suggestion(
                                        UserId.parse(person.getString("userId")), person.getInteger("shared")))
                                .toList(),
                        Optional.ofNullable(kept.getDate("computedAt")).map(Date::toInstant)));
    }

    @Override
    public void due(UserId userId, Instant at) {
        mongo.upsert(of(userId), new Update().min("dueAt", Date.from(at)), SUGGESTIONS);
    }

    @Override
    public void keep(UserId userId, List<Suggestion> people, Instant computedAt) {
        List<Document> documents = people.stream()
                .map(person -> new Document("userId", person.userId().toString()).append("shared", person.shared()))
                .toList();
        var update = new Update()
                .set("people", documents)
                .set("computedAt", Date.from(computedAt))
                .unset("dueAt");
        mongo.updateFirst(of(userId), update, SUGGESTIONS);
    }

    @Override
    public long remove(UserId userId) {
        mongo.getCollection(SUGGESTIONS)
                .updateMany(
                        new Document("people.userId", userId.toString()),
                        new Document("$pull", new Document("people", new Document("userId", userId.toString()))),
                        new UpdateOptions().comment(Declared.ERASURE.comment()));
        return mongo.remove(of(userId), SUGGESTIONS).getDeletedCount();
    }

    private static Query of(UserId userId) {
        return query(where("_id").is(userId.toString()));
    }
}
