package com.petpal.feed.post;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.erasure.StoredAnswersStore;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has posts of others mention somebody no more. Their handle stays in the text: it is what others wrote. */
@Component
@Order(12)
class EraseMentions implements ErasureStep {

    private static final int BATCH = 100;

    private final PostTracesStore store;
    private final Posts cached;
    private final StoredAnswersStore answers;

    EraseMentions(PostTracesStore store, Posts cached, StoredAnswersStore answers) {
        this.store = store;
        this.cached = cached;
        this.answers = answers;
    }

    @Override
    public void erase(UserId userId, Count count) {
        List<PostId> some = store.mentioning(userId, BATCH);
        while (!some.isEmpty()) {
            some.forEach(post -> {
                store.forgetMention(post, userId);
                answers.forgetBodies(post.home(), "/v1/posts/" + post);
            });
            cached.forget(some);
            count.erased("mentions", some.size());
            some = store.mentioning(userId, BATCH);
        }
    }
}
