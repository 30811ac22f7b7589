package com.petpal.feed.tally;

import com.petpal.feed.post.PostStore;
import com.petpal.platform.count.Recount;
import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what was said about the posts of somebody, before the posts go. */
@Component
@Order(4)
class EraseTalk implements ErasureStep {

    private static final int BATCH = 100;

    private final PostStore posts;
    private final List<TalkOfPost> talk;
    private final Recount<PostId, Tally> recount;

    EraseTalk(PostStore posts, List<TalkOfPost> talk, Recount<PostId, Tally> recount) {
        this.posts = posts;
        this.talk = List.copyOf(talk);
        this.recount = recount;
    }

    @Override
    public void erase(UserId userId, Count count) {
        List<PostId> some = posts.newest(Set.of(userId), Optional.empty(), BATCH);
        while (!some.isEmpty()) {
            some.forEach(post -> {
                talk.stream()
                        .map(feature -> feature.remove(post))
                        .forEach(gone -> count.erased(gone.kind(), gone.count()));
                count.erased("tallies", recount.forget(post));
            });
            some = posts.newest(Set.of(userId), Optional.of(some.getLast()), BATCH);
        }
    }
}
