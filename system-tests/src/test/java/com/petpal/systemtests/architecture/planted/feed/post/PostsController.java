package com.petpal.systemtests.architecture.planted.feed.post;

import com.petpal.systemtests.architecture.planted.feed.timeline.ReadFeed;
import com.petpal.systemtests.architecture.planted.profile.PersonHelper;

/** Planted: a controller that uses a store, a service that uses another, a cycle of features. */
public class PostsController {

    PostStore store = new PostStore();
    PersonHelper person = new PersonHelper();
    ReadFeed feed = new ReadFeed();
}
