package com.petpal.feed.post;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.PostId;
import java.util.List;

/**
 * Told of posts that go with their author, whose events go too: erases what a feature keeps about them. A bean for each
 * such feature; again is harmless.
 */
@FunctionalInterface
public interface ErasedPosts {

    /** @param count what a receipt says was erased */
    void erase(List<PostId> posts, ErasureStep.Count count);
}
