package com.petpal.feed.reaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody reacted to, taken back or not, for themselves. */
@Component
class ExportReactions implements ExportPart {

    private static final int PAGE = 1_000;

    private final ReactedStore reacted;

    ExportReactions(ReactedStore reacted) {
        this.reacted = reacted;
    }

    /** @param type absent if it was taken back */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Told(PostId postId, @Nullable ReactionType type, Instant at) {}

    @Override
    public Set<String> collections() {
        return Set.of("reactions", "reacted");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.<Reaction>pages(
                "reactions.json",
                last -> reacted.page(userId, last.map(Reaction::postId), PAGE),
                one -> new Told(one.postId(), one.type().orElse(null), one.at()));
    }
}
