package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.MergePatch;
import jakarta.validation.Validator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Names a group as a merge patch says. */
@Component
class EditTitle {

    private static final Set<String> EDITABLE = Set.of("title");

    private final Conversations conversations;
    private final RunGroup runGroup;
    private final MergePatch mergePatch;
    private final Validator validator;

    EditTitle(Conversations conversations, RunGroup runGroup, MergePatch mergePatch, Validator validator) {
        this.conversations = conversations;
        this.runGroup = runGroup;
        this.mergePatch = mergePatch;
        this.validator = validator;
    }

    /** @param ifMatch the version that the editor has seen */
    Conversation edit(UserId me, ConversationId id, @Nullable String ifMatch, JsonNode patch) {
        String before = conversations.of(me, id).title();
        TitlePatch after = mergePatch.apply(patch, new TitlePatch(before), TitlePatch.class, EDITABLE);
        if (!validator.validate(after).isEmpty()) {
            throw new BadInput("invalid_request", "/title", "A title has 1 to 100 characters.");
        }
        return runGroup.title(me, id, after.title(), ifMatch);
    }
}
