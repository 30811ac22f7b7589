package com.petpal.systemtests.architecture.planted.feed.timeline;

import com.petpal.systemtests.architecture.planted.feed.post.PostStore;
import org.springframework.data.mongodb.core.MongoOperations;

/** Planted: a use case that holds a Mongo template, and the other half of a cycle. */
public class ReadFeed {

    PostStore posts = new PostStore();

    public void read(MongoOperations template) {
        template.getCollectionNames();
    }
}
