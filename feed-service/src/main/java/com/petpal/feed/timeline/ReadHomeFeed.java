package com.petpal.feed.timeline;

import com.petpal.feed.item.FeedItem;
import com.petpal.feed.item.PresentPosts;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.Posts;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a page of the home feed: skeleton, hydrate, rules, present; three round trips to Redis when warm. */
@Component
class ReadHomeFeed {

    private static final String CURSOR = "feed";

    private final ReadSkeleton skeletons;
    private final Posts posts;
    private final PresentPosts presentPosts;

    ReadHomeFeed(ReadSkeleton skeletons, Posts posts, PresentPosts presentPosts) {
        this.skeletons = skeletons;
        this.posts = posts;
        this.presentPosts = presentPosts;
    }

    Page<FeedItem> read(UserId me, PageRequest page) {
        Optional<PostId> before = page.cursor(CURSOR).map(PostId::parse);
        var skeleton = skeletons.read(me, before, page.limit());
        var viewer = new Viewer(me, skeleton.relations());
        List<Post> visible = hydrate(skeleton.stretch().posts()).stream()
                .filter(post -> post.mayBeShownTo(me) && viewer.wantsPostsOf(post.authorId()))
                .toList();
        String next = skeleton.stretch()
                .next()
                .map(post -> Cursor.encode(CURSOR, post.toString()))
                .orElse(null);
        return new Page<>(presentPosts.present(me, visible), next);
    }

    private List<Post> hydrate(List<PostId> ids) {
        Map<PostId, Post> found = posts.find(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
