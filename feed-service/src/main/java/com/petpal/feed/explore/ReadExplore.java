package com.petpal.feed.explore;

import com.petpal.feed.item.FeedItem;
import com.petpal.feed.item.PresentPosts;
import com.petpal.feed.post.Audience;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostSight;
import com.petpal.feed.post.Posts;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows what a place is about; warm it asks no store. Which posts a reader sees is decided as in every list. */
@Component
class ReadExplore {

    private static final String TAGS = "explore-tags";
    private static final String POSTS = "explore-posts";

    private final Exploration exploration;
    private final Posts posts;
    private final PostSight sight;
    private final PresentPosts presentPosts;

    ReadExplore(Exploration exploration, Posts posts, PostSight sight, PresentPosts presentPosts) {
        this.exploration = exploration;
        this.posts = posts;
        this.sight = sight;
        this.presentPosts = presentPosts;
    }

    /** @param posts how many there are of the window */
    record TrendingTag(String tag, long posts) {}

    Page<TrendingTag> tags(Place place, PageRequest page) {
        Page<Hot> hot = Hot.page(exploration.of(place).tags(), TAGS, page);
        return new Page<>(
                hot.items().stream()
                        .map(tag -> new TrendingTag(tag.id(), tag.posts()))
                        .toList(),
                hot.nextCursor());
    }

    Page<FeedItem> posts(UserId reader, Place place, PageRequest page) {
        Viewer viewer = sight.viewer(reader);
        Page<Hot> hot = Hot.page(exploration.of(place).posts(), POSTS, page);
        List<PostId> ids =
                hot.items().stream().map(one -> PostId.parse(one.id())).toList();
        Map<PostId, Post> found = posts.find(ids);
        List<Post> open = ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(post -> post.audience() == Audience.PUBLIC)
                .toList();
        return new Page<>(presentPosts.present(reader, sight.visible(viewer, open)), hot.nextCursor());
    }
}
