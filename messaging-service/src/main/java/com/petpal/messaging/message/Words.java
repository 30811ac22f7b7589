package com.petpal.messaging.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.MediaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param text absent where there are images alone
 * @param replyTo number of the message that it answers
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Words(
        @Nullable String text,
        List<MediaId> mediaIds,
        @Nullable Long replyTo) {

    public Words {
        mediaIds = List.copyOf(mediaIds);
    }
}
