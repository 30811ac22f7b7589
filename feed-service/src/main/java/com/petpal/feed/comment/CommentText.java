package com.petpal.feed.comment;

import com.petpal.feed.post.PostText;
import com.petpal.platform.text.PlainText;
import com.petpal.platform.web.MergePatch;
import com.petpal.platform.web.Rules;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the text of a comment becomes when it is edited. */
@Component
class CommentText {

    private static final Set<String> EDITABLE = Set.of("text");

    private final MergePatch mergePatch;
    private final Rules rules;

    CommentText(MergePatch mergePatch, Rules rules) {
        this.mergePatch = mergePatch;
        this.rules = rules;
    }

    private record Words(
            @NotNull @PlainText(max = 16_000, lines = true) String text) {}

    /** @throws com.petpal.platform.web.ProblemException if the patch or what it makes of the text is refused */
    String patched(String text, JsonNode patch) {
        Words changed = rules.keptBy(mergePatch.apply(patch, new Words(text), Words.class, EDITABLE));
        return PostText.require(changed.text());
    }
}
