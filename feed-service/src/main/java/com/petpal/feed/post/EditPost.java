package com.petpal.feed.post;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.MergePatch;
import com.petpal.platform.web.Rules;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lets authors change what they posted. What it said before is kept. */
@Component
class EditPost {

    private final FindOwnPost findOwnPost;
    private final Posts posts;
    private final MergePatch mergePatch;
    private final Rules rules;
    private final PostContents contents;
    private final Clock clock;

    EditPost(
            FindOwnPost findOwnPost,
            Posts posts,
            MergePatch mergePatch,
            Rules rules,
            PostContents contents,
            Clock clock) {
        this.findOwnPost = findOwnPost;
        this.posts = posts;
        this.mergePatch = mergePatch;
        this.rules = rules;
        this.contents = contents;
        this.clock = clock;
    }

    /** @param ifMatch the version that the editor has seen */
    Post edit(UserId editor, PostId id, @Nullable String ifMatch, JsonNode patch) {
        Post before = findOwnPost.require(editor, id);
        EntityTag.require(ifMatch, before.version());
        PostDetails wanted =
                rules.keptBy(mergePatch.apply(patch, before.details(), PostDetails.class, PostDetails.EDITABLE));
        if (wanted.equals(before.details())) {
            return before;
        }
        List<Mention> mentions = contents.require(before, wanted);
        Post after = before.with(wanted, mentions, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        contents.hangFor(before, after);
        if (!posts.change(before, after)) {
            contents.putBack(before, after);
            throw new EntityTag.Stale();
        }
        return after;
    }
}
