package com.petpal.profile.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.place.Cell;
import com.petpal.profile.place.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Places in {@code profile.people}. */
@Component
final class MongoPlaceStore implements SharedPlaces {

    private static final String PEOPLE = "people";
    private static final String LISTED = "listedCells";

    private final MongoTemplate mongo;

    MongoPlaceStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Cell> cellOf(UserId userId) {
        return find(userId)
                .flatMap(person -> Optional.ofNullable(PersonDocuments.location(person)))
                .map(Location::cell);
    }

    @Override
    public boolean note(UserId userId, Cell cell) {
        return mongo.updateFirst(of(userId), new Update().addToSet(LISTED, cell.toString()), PEOPLE)
                        .getMatchedCount()
                > 0;
    }

    @Override
    public Set<Cell> noted(UserId userId) {
        return find(userId).map(person -> person.getList(LISTED, String.class, List.of())).stream()
                .flatMap(List::stream)
                .flatMap(text -> Cell.parse(text).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void crossOut(UserId userId, Cell cell) {
        mongo.updateFirst(of(userId), new Update().pull(LISTED, cell.toString()), PEOPLE);
    }

    private Optional<Document> find(UserId userId) {
        return Optional.ofNullable(mongo.findOne(of(userId), Document.class, PEOPLE));
    }

    private static Query of(UserId userId) {
        return query(where("_id").is(userId.toString()));
    }
}
