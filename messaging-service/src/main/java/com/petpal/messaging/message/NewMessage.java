package com.petpal.messaging.message;

import com.petpal.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * What a person sends to be kept.
 *
 * @param clientMessageId the sender's own name for it, never used for another in this conversation
 */
public record NewMessage(
        @NotNull @PlainText(max = NewMessage.LONGEST_NAME) String clientMessageId,

        @NotNull @PlainText(max = NewMessage.LONGEST_TEXT, lines = true)
        String text) {

    public static final int LONGEST_NAME = 64;
    public static final int LONGEST_TEXT = 4_000;
}
