package com.petpal.feed.comment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.UpdateOptions;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Comments by who is in them, wherever they are, and by their post; never on a request path. */
@Component
class CommentTracesStore {

    private static final String COMMENTS = "comments";
    private static final String AUTHOR = "authorId";
    private static final int ENOUGH = 1_000;

    private final MongoTemplate mongo;

    CommentTracesStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Some of what somebody wrote. */
    List<Comment> by(UserId author, int limit) {
        var some = query(where(AUTHOR).is(author)).limit(limit).comment(Declared.ERASURE.comment());
        return mongo.find(some, StoredComment.class).stream()
                .map(StoredComment::toComment)
                .toList();
    }

    /** What somebody wrote, in the order of ids. */
    List<Comment> page(UserId author, Optional<CommentId> after, int limit) {
        Criteria which = where(AUTHOR).is(author);
        after.ifPresent(last -> which.and("_id").gt(last.toString()));
        var page = query(which).with(Sort.by("_id")).limit(limit).comment(Declared.EXPORT.comment());
        return mongo.find(page, StoredComment.class).stream()
                .map(StoredComment::toComment)
                .toList();
    }

    /** Has comments mention somebody no more. How many did. */
    long forgetMentions(UserId person) {
        String id = person.toString();
        return mongo.getCollection(COMMENTS)
                .updateMany(
                        new Document("mentions.userId", id),
                        new Document("$pull", new Document("mentions", new Document("userId", id))),
                        new UpdateOptions().comment(Declared.ERASURE.comment()))
                .getModifiedCount();
    }

    /** Who wrote a thousand of what is neither deleted nor hidden. */
    Set<UserId> authors(PostId postId) {
        var some = query(where("postId").is(postId.toString()).and("counted").is(true))
                .limit(ENOUGH);
        some.fields().include(AUTHOR);
        return mongo.find(some, Document.class, COMMENTS).stream()
                .map(comment -> UserId.parse(comment.getString(AUTHOR)))
                .collect(Collectors.toUnmodifiableSet());
    }

    long remove(PostId postId) {
        return mongo.remove(query(where("postId").is(postId.toString())), COMMENTS)
                .getDeletedCount();
    }

    long count(PostId postId) {
        return mongo.count(
                query(where("postId").is(postId.toString()).and("counted").is(true)), COMMENTS);
    }
}
