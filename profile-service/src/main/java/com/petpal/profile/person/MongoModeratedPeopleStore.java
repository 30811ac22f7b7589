package com.petpal.profile.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** {@code hiddenBy} and {@code clearedBy} in {@code profile.people}: the reports that decisions follow from. */
@Component
final class MongoModeratedPeopleStore implements ModeratedPeopleStore {

    private static final String PEOPLE = "people";
    private static final String HIDDEN = "hiddenBy";
    private static final String CLEARED = "clearedBy";
    private static final String AVATAR = "avatarMediaId";

    private final MongoTemplate mongo;

    MongoModeratedPeopleStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    static boolean isHidden(Document person) {
        return !person.getList(HIDDEN, String.class, List.of()).isEmpty();
    }

    @Override
    public void hide(UserId userId, String reason) {
        update(of(userId).and(HIDDEN).ne(reason), new Update().addToSet(HIDDEN, reason));
    }

    @Override
    public void show(UserId userId, String reason) {
        update(of(userId).and(HIDDEN).is(reason), new Update().pull(HIDDEN, reason));
    }

    /** The handle stands in for the name; it may be another one by now, so it is read first. */
    @Override
    public void clear(UserId userId, String reason) {
        Document person = mongo.findOne(query(of(userId)), Document.class, PEOPLE);
        if (person != null) {
            update(
                    of(userId).and(CLEARED).ne(reason),
                    new Update()
                            .addToSet(CLEARED, reason)
                            .set("displayName", person.getString("handle"))
                            .unset("bio"));
        }
    }

    @Override
    public void dropAvatar(UserId userId, MediaId mediaId) {
        update(of(userId).and(AVATAR).is(mediaId.toString()), new Update().unset(AVATAR));
    }

    private void update(Criteria which, Update change) {
        mongo.updateFirst(query(which), change.inc("version", 1L), PEOPLE);
    }

    private static Criteria of(UserId userId) {
        return where("_id").is(userId.toString());
    }
}
