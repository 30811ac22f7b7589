package com.petpal.feed.tally;

import com.petpal.feed.post.ErasedPosts;
import com.petpal.platform.count.Recount;
import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.PostId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Erases what was said about posts that go with their author. */
@Component
class EraseTalk implements ErasedPosts {

    private final List<TalkOfPost> talk;
    private final Recount<PostId, Tally> recount;

    EraseTalk(List<TalkOfPost> talk, Recount<PostId, Tally> recount) {
        this.talk = List.copyOf(talk);
        this.recount = recount;
    }

    @Override
    public void erase(List<PostId> posts, ErasureStep.Count count) {
        for (PostId post : posts) {
            talk.stream().map(feature -> feature.remove(post)).forEach(gone -> count.erased(gone.kind(), gone.count()));
            count.erased("tallies", recount.forget(post));
        }
    }
}
