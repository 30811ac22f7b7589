package com.petpal.messaging.socket;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.message.Message;
import com.petpal.messaging.notification.NotificationItem;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Problem.FieldError;
import com.petpal.platform.web.Refusal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server sends. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
sealed interface ServerFrame {

    /** Whether it is of no use later, so that a client that reads slowly need not get it. */
    @JsonIgnore
    default boolean isEphemeral() {
        return false;
    }

    /**
     * @param sessionId names the socket, for support
     * @param behind whether something changed since the cursor of the hello: then {@code /v1/sync} has it. Absent if it had none
     */
    @JsonTypeName("welcome")
    record Welcome(
            @Nullable String id,
            String sessionId,
            long heartbeatSeconds,
            @Nullable Boolean behind) implements ServerFrame {}

    /** The message is kept. */
    @JsonTypeName("ack")
    record Ack(@Nullable String id, ConversationId conversationId, long seq) implements ServerFrame {}

    @JsonTypeName("message")
    record Sent(@JsonUnwrapped Message message) implements ServerFrame {}

    /** Somebody has read up to an entry, or has it on a device. */
    @JsonTypeName("receipt")
    record Receipt(ConversationId conversationId, UserId userId, long seq, String mark) implements ServerFrame {}

    @JsonTypeName("typing")
    record Typing(ConversationId conversationId, UserId userId) implements ServerFrame {

        @Override
        public boolean isEphemeral() {
            return true;
        }
    }

    /** Whether somebody is there, as far as one may know. */
    @JsonTypeName("presence")
    record Presence(UserId userId, boolean online) implements ServerFrame {

        @Override
        public boolean isEphemeral() {
            return true;
        }
    }

    @JsonTypeName("notification")
    record Notified(@JsonUnwrapped NotificationItem notification) implements ServerFrame {}

    @JsonTypeName("pong")
    record Pong(@Nullable String id) implements ServerFrame {}

    /** @param resumeAfterMs when to come back */
    @JsonTypeName("bye")
    record Bye(String reason, long resumeAfterMs) implements ServerFrame {}

    /** A frame was refused; the codes are those of the HTTP API. */
    @JsonTypeName("problem")
    record Refused(
            @Nullable String id,
            String code,
            @Nullable String detail,
            List<FieldError> errors,
            @Nullable Long retryAfterMs)
            implements ServerFrame {

        static Refused of(@Nullable String id, Refusal refusal) {
            Duration retryAfter = refusal.retryAfter();
            return new Refused(
                    id,
                    refusal.code(),
                    refusal.detail(),
                    refusal.errors(),
                    retryAfter == null ? null : retryAfter.toMillis());
        }
    }
}
