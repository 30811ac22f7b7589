package com.petpal.platform.erasure.testing;

import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.Declared;
import com.petpal.platform.mongo.ShardedCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Looks for somebody in everything a service keeps. */
public final class Naming {

    private Naming() {}

    /** Collections with a document that holds one of these texts, in a key or in a value. */
    public static Set<String> collections(MongoTemplate mongo, String database, String... texts) {
        var naming = new TreeSet<String>();
        for (ShardedCollection collection : Collections.in(database)) {
            var all = new ArrayList<Document>();
            mongo.getCollection(collection.name())
                    .find()
                    .comment(Declared.ERASURE.comment())
                    .into(all);
            if (all.stream()
                    .map(Document::toJson)
                    .anyMatch(json -> List.of(texts).stream().anyMatch(json::contains))) {
                naming.add(collection.name());
            }
        }
        return naming;
    }
}
