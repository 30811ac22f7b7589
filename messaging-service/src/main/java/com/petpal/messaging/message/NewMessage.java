package com.petpal.messaging.message;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.text.PlainText;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sends to be kept: text, images of theirs, or both.
 *
 * @param clientMessageId the sender's own name for it, never used for another in this conversation
 * @param replyTo number of the message that it answers
 */
public record NewMessage(
        @NotNull @PlainText(max = NewMessage.LONGEST_NAME) String clientMessageId,

        @Nullable @PlainText(max = NewMessage.MOST_CODE_POINTS, lines = true) @Graphemes(max = NewMessage.LONGEST_TEXT)
        String text,

        @Nullable @Size(max = NewMessage.MOST_IMAGES) List<@NotNull MediaId> mediaIds,

        @Nullable @Min(1) Long replyTo) {

    public static final int LONGEST_NAME = 64;

    /** As people count: grapheme clusters. */
    public static final int LONGEST_TEXT = 4_000;

    /** One cluster may have as many code points as somebody likes, and a document and a frame have bounds. */
    public static final int MOST_CODE_POINTS = 4 * LONGEST_TEXT;

    public static final int MOST_IMAGES = 10;

    Words words() {
        return new Words(text, mediaIds == null ? List.of() : mediaIds, replyTo);
    }
}
