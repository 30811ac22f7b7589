package com.petpal.feed.post;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a new post: kept on a majority, announced by its event, at once in its author's own feed. */
@Component
class CreatePost {

    private static final Logger log = LoggerFactory.getLogger(CreatePost.class);

    private final Posts posts;
    private final AuthorTimeline timeline;
    private final OwnPets ownPets;
    private final FindMentions findMentions;
    private final HangImages hangImages;
    private final KeepImages keepImages;

    CreatePost(
            Posts posts,
            AuthorTimeline timeline,
            OwnPets ownPets,
            FindMentions findMentions,
            HangImages hangImages,
            KeepImages keepImages) {
        this.posts = posts;
        this.timeline = timeline;
        this.ownPets = ownPets;
        this.findMentions = findMentions;
        this.hangImages = hangImages;
        this.keepImages = keepImages;
    }

    /** @param id chosen before the work begins, so that a retry after a crash makes the same post */
    Post create(UserId author, PostId id, NewPost request) {
        String text = PostText.require(request.text());
        ownPets.require(author, request.petIds());
        List<Mention> mentions = findMentions.in(text, author);
        Post post = keep(new Post(
                id,
                author,
                request.kind(),
                text,
                request.petIds(),
                request.mediaIds(),
                Tags.in(text),
                mentions,
                request.audience(),
                id.createdAt().truncatedTo(ChronoUnit.MILLIS),
                null,
                1,
                null));
        timeline.show(post);
        return post;
    }

    private Post keep(Post post) {
        try {
            hangImages.on(post.postId(), post.authorId(), post.mediaIds(), post.audience());
            return posts.create(post);
        } catch (RuntimeException notKept) {
            takeOff(post.postId(), post.mediaIds());
            throw notKept;
        }
    }

    /** Images hang on nothing that is not there. Trying is enough: they show nothing that their owner did not mean to show. */
    private void takeOff(PostId id, List<MediaId> images) {
        try {
            if (!images.isEmpty()) {
                keepImages.bringInLine(id, images);
            }
        } catch (RuntimeException away) {
            log.debug("images of post {} are left where they hang", id);
        }
    }
}
