package com.petpal.profile.review;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reviews in {@code profile.reviews}. */
@Component
final class MongoReviewStore implements ReviewStore {

    private static final String REVIEWS = "reviews";
    private static final String ID = "_id";
    private static final String SITTER = "sitterId";
    private static final String REVIEWER = "reviewerId";
    private static final String AT = "at";
    private static final String STARS = "stars";

    private final MongoTemplate mongo;

    MongoReviewStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean add(Review review) {
        var document = new Document(ID, review.id())
                .append(SITTER, review.sitterId().toString())
                .append("sittingId", review.sittingId().toString())
                .append(REVIEWER, review.reviewerId().toString())
                .append(STARS, review.opinion().stars())
                .append(AT, Date.from(review.at()));
        if (review.opinion().text() != null) {
            document.append("text", review.opinion().text());
        }
        try {
            mongo.insert(document, REVIEWS);
            return true;
        } catch (DuplicateKeyException reviewed) {
            return false;
        }
    }

    @Override
    public Optional<Review> find(UserId sitterId, SittingId sittingId) {
        return read(query(of(sitterId).and(ID).is(Review.id(sitterId, sittingId)))).stream()
                .findFirst();
    }

    @Override
    public List<Review> of(UserId sitterId, Optional<Place> after, int limit) {
        Criteria which = of(sitterId);
        after.ifPresent(last -> which.orOperator(
                where(AT).lt(last.at()), where(AT).is(last.at()).and(ID).lt(last.id())));
        return read(query(which).with(Sort.by(Sort.Direction.DESC, AT, ID)).limit(limit));
    }

    @Override
    public Stars count(UserId sitterId) {
        var which = new Document(SITTER, sitterId.toString());
        var all = new Document(ID, null)
                .append("sum", new Document("$sum", "$" + STARS))
                .append("count", new Document("$sum", 1L));
        Document counted = mongo.getCollection(REVIEWS)
                .aggregate(List.of(new Document("$match", which), new Document("$group", all)))
                .first();
        return counted == null ? Stars.NONE : Stars.of(number(counted, "sum"), number(counted, "count"));
    }

    private static long number(Document counted, String field) {
        return counted.get(field, Number.class).longValue();
    }

    @Override
    public List<Review> by(UserId reviewerId, Optional<Review> after, int limit) {
        Criteria which = where(REVIEWER).is(reviewerId.toString());
        after.ifPresent(last -> which.and(ID).gt(last.id()));
        return read(query(which).with(Sort.by(ID)).limit(limit).comment(Declared.EXPORT.comment()));
    }

    @Override
    public List<Review> someBy(UserId reviewerId, int limit) {
        return read(
                query(where(REVIEWER).is(reviewerId.toString())).limit(limit).comment(Declared.ERASURE.comment()));
    }

    @Override
    public long remove(UserId sitterId, Collection<SittingId> sittingIds) {
        List<String> ids =
                sittingIds.stream().map(id -> Review.id(sitterId, id)).toList();
        return mongo.remove(query(of(sitterId).and(ID).in(ids)), REVIEWS).getDeletedCount();
    }

    @Override
    public long removeAll(UserId sitterId) {
        return mongo.remove(query(of(sitterId)), REVIEWS).getDeletedCount();
    }

    private List<Review> read(Query query) {
        return mongo.find(query, Document.class, REVIEWS).stream()
                .map(MongoReviewStore::review)
                .toList();
    }

    private static Review review(Document document) {
        return new Review(
                UserId.parse(document.getString(SITTER)),
                SittingId.parse(document.getString("sittingId")),
                new Opinion(document.getInteger(STARS), document.getString("text")),
                document.getDate(AT).toInstant());
    }

    private static Criteria of(UserId sitterId) {
        return where(SITTER).is(sitterId.toString());
    }
}
