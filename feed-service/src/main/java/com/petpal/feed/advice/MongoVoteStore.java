package com.petpal.feed.advice;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.model.DeleteOptions;
import com.petpal.feed.comment.RankAnswers.Voted;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoVoteStore implements VoteStore {

    private static final String VOTES = "votes";

    private final MongoTemplate mongo;

    MongoVoteStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(CommentId answer, UserId voter, Instant at) {
        try {
            mongo.insert(
                    new Document("_id", answer.toString() + voter)
                            .append("postId", answer.postId().toString())
                            .append("commentId", answer.toString())
                            .append("userId", voter.toString())
                            .append("at", Date.from(at)),
                    VOTES);
        } catch (DuplicateKeyException again) {
            // One vote a person.
        }
    }

    @Override
    public void remove(CommentId answer, UserId voter) {
        mongo.remove(query(question(answer.postId()).and("_id").is(answer.toString() + voter)), VOTES);
    }

    @Override
    public Map<CommentId, Long> count(PostId question, Collection<CommentId> answers) {
        var each = Aggregation.newAggregation(
                Aggregation.match(question(question).and("commentId").in(texts(answers))),
                Aggregation.group("commentId").count().as("votes"));
        var counts = new HashMap<CommentId, Long>();
        mongo.aggregate(each, VOTES, Document.class)
                .forEach(found -> counts.put(
                        CommentId.parse(found.getString("_id")),
                        found.get("votes", Number.class).longValue()));
        return counts;
    }

    @Override
    public Set<CommentId> of(UserId voter, Collection<CommentId> answers) {
        if (answers.isEmpty()) {
            return Set.of();
        }
        List<String> ids =
                answers.stream().map(answer -> answer.toString() + voter).toList();
        Query theirs =
                query(question(answers.iterator().next().postId()).and("_id").in(ids));
        theirs.fields().include("commentId");
        return mongo.find(theirs, Document.class, VOTES).stream()
                .map(found -> CommentId.parse(found.getString("commentId")))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Voted> most(PostId question, Instant asOf, int limit) {
        var most = Aggregation.newAggregation(
                Aggregation.match(question(question).and("at").lte(Date.from(asOf))),
                Aggregation.group("commentId").count().as("votes"),
                Aggregation.sort(Sort.by(Sort.Order.desc("votes"), Sort.Order.asc("_id"))),
                Aggregation.limit(limit));
        return mongo.aggregate(most, VOTES, Document.class).getMappedResults().stream()
                .map(found -> new Voted(
                        CommentId.parse(found.getString("_id")),
                        found.get("votes", Number.class).longValue()))
                .toList();
    }

    @Override
    public void removeAnswer(CommentId answer) {
        mongo.remove(query(question(answer.postId()).and("commentId").is(answer.toString())), VOTES);
    }

    @Override
    public long removeQuestion(PostId question) {
        return mongo.remove(query(question(question)), VOTES).getDeletedCount();
    }

    @Override
    public List<CommentId> removeVoter(UserId voter) {
        Query theirs = query(where("userId").is(voter.toString())).comment(Declared.ERASURE.comment());
        List<CommentId> answers = mongo.find(theirs, Document.class, VOTES).stream()
                .map(found -> CommentId.parse(found.getString("commentId")))
                .toList();
        mongo.getCollection(VOTES)
                .deleteMany(
                        new Document("userId", voter.toString()),
                        new DeleteOptions().comment(Declared.ERASURE.comment()));
        return answers;
    }

    @Override
    public List<Vote> page(UserId voter, Optional<Vote> after, int limit) {
        Criteria theirs = where("userId").is(voter.toString());
        after.ifPresent(last -> theirs.and("_id").gt(last.commentId().toString() + voter));
        Query page = query(theirs).with(Sort.by("_id")).limit(limit).comment(Declared.EXPORT.comment());
        return mongo.find(page, Document.class, VOTES).stream()
                .map(found -> new Vote(
                        CommentId.parse(found.getString("commentId")),
                        found.getDate("at").toInstant()))
                .toList();
    }

    private static Criteria question(PostId id) {
        return where("postId").is(id.toString());
    }

    private static List<String> texts(Collection<CommentId> ids) {
        return ids.stream().map(CommentId::toString).toList();
    }
}
