package com.petpal.messaging.socket;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.message.Graphemes;
import com.petpal.messaging.message.NewMessage;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.text.PlainText;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client may send. The {@code id} of any of them comes back in its answer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientFrame.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = ClientFrame.Send.class, name = "send"),
    @JsonSubTypes.Type(value = ClientFrame.Delivered.class, name = "delivered"),
    @JsonSubTypes.Type(value = ClientFrame.Read.class, name = "read"),
    @JsonSubTypes.Type(value = ClientFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ClientFrame.Watch.class, name = "watch"),
    @JsonSubTypes.Type(value = ClientFrame.Ping.class, name = "ping")
})
sealed interface ClientFrame {

    @Nullable String id();

    /**
     * Signs in, or goes on with a newer token of the same person.
     *
     * @param cursor where the client's copy ends, as {@code /v1/sync} gave it: the welcome says whether there is more
     */
    record Hello(
            @Nullable @Size(max = 64) String id,
            @NotNull String token,
            @Nullable @Size(max = 512) String cursor) implements ClientFrame {

        /** Tokens are not for logs. */
        @Override
        public String toString() {
            return "Hello[]";
        }
    }

    record Send(
            @Nullable @Size(max = 64) String id,
            @NotNull ConversationId conversationId,

            @NotNull @PlainText(max = NewMessage.LONGEST_NAME)
            String clientMessageId,

            @Nullable @PlainText(max = NewMessage.MOST_CODE_POINTS, lines = true)
            @Graphemes(max = NewMessage.LONGEST_TEXT)
            String text,

            @Nullable @Size(max = NewMessage.MOST_IMAGES) List<@NotNull MediaId> mediaIds,
            @Nullable @Min(1) Long replyTo)
            implements ClientFrame {}

    /** One of the person's devices has everything up to here. */
    record Delivered(
            @Nullable @Size(max = 64) String id,
            @NotNull ConversationId conversationId,
            @NotNull @Min(1) Long seq) implements ClientFrame {}

    record Read(
            @Nullable @Size(max = 64) String id,
            @NotNull ConversationId conversationId,
            @NotNull @Min(1) Long seq) implements ClientFrame {}

    record Typing(
            @Nullable @Size(max = 64) String id, @NotNull ConversationId conversationId) implements ClientFrame {}

    /** Whose presence is wanted from now on, instead of all before. */
    record Watch(
            @Nullable @Size(max = 64) String id,
            @NotNull @Size(max = Watched.MOST) List<@NotNull UserId> userIds) implements ClientFrame {}

    record Ping(@Nullable @Size(max = 64) String id) implements ClientFrame {}
}
