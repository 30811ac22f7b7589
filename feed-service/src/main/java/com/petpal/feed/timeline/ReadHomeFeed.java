package com.petpal.feed.timeline;

import com.petpal.feed.item.FeedItem;
import com.petpal.feed.item.PresentPosts;
import com.petpal.feed.post.Post;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a page of the home feed: skeleton, hydrate, rules, present; one to three round trips to Redis when warm. */
@Component
class ReadHomeFeed {

    private final ReadSkeleton skeletons;
    private final ApplyRules rules;
    private final PresentPosts presentPosts;

    ReadHomeFeed(ReadSkeleton skeletons, ApplyRules rules, PresentPosts presentPosts) {
        this.skeletons = skeletons;
        this.rules = rules;
        this.presentPosts = presentPosts;
    }

    Page<FeedItem> read(UserId me, PageRequest page) {
        Optional<PostId> before = FeedPlace.before(page);
        var skeleton = skeletons.read(me, before, page.limit());
        List<Post> visible = rules.to(skeleton.stretch().posts(), me, skeleton.relations());
        String next = skeleton.stretch().next().map(FeedPlace::cursor).orElse(null);
        return new Page<>(presentPosts.present(me, visible, skeleton.readAlong()), next);
    }
}
