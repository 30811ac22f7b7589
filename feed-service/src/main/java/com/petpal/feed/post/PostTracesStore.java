package com.petpal.feed.post;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What names somebody in posts: their own, tombstones too, and those of others that mention them. */
@Component
class PostTracesStore {

    private static final String POSTS = "posts";
    private static final String AUTHOR = "authorId";
    private static final String MENTIONED = "mentions.userId";

    private final MongoTemplate mongo;

    PostTracesStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Some of one author. */
    List<PostId> of(UserId author, int limit) {
        return ids(query(where(AUTHOR).is(author.toString())).limit(limit));
    }

    /** Removes some of one author. How many it were. */
    long remove(UserId author, Collection<PostId> ids) {
        Query these = query(where(AUTHOR)
                .is(author.toString())
                .and("_id")
                .in(ids.stream().map(PostId::toString).toList()));
        return mongo.remove(these, POSTS).getDeletedCount();
    }

    /** Some that mention somebody, wherever they are. */
    List<PostId> mentioning(UserId mentioned, int limit) {
        return ids(query(where(MENTIONED).is(mentioned.toString())).limit(limit).comment(Declared.ERASURE.comment()));
    }

    /** Has one mention somebody no more. */
    void forgetMention(PostId id, UserId mentioned) {
        Criteria post = where(AUTHOR).is(id.home().toString()).and("_id").is(id.toString());
        mongo.updateFirst(
                query(post), new Update().pull("mentions", new Document("userId", mentioned.toString())), POSTS);
    }

    private List<PostId> ids(Query some) {
        some.fields().include("_id");
        return mongo.find(some, Document.class, POSTS).stream()
                .map(post -> PostId.parse(post.getString("_id")))
                .toList();
    }
}
