package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sends to begin a conversation.
 *
 * @param members the others; naming oneself too changes nothing
 * @param title makes a group even of two
 */
record NewConversation(
        @NotNull @Size(min = 1, max = StartConversation.MOST_MEMBERS) List<@NotNull UserId> members,

        @Nullable @PlainText(max = 100) String title) {}
