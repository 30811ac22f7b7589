package com.petpal.auth.key;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Signing keys in {@code auth.keys}. */
final class MongoKeyStore implements KeyStore {

    private final MongoTemplate mongo;

    MongoKeyStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<StoredKey> all() {
        return mongo.find(new Query().with(Sort.by("_id")), StoredKey.class);
    }

    @Override
    public boolean add(StoredKey key) {
        try {
            mongo.insert(key);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public void remove(int number) {
        mongo.remove(Query.query(Criteria.where("_id").is(number)), StoredKey.class);
    }
}
