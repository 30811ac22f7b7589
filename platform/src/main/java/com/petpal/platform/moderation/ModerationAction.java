package com.petpal.platform.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code moderation.action}: a decision was taken, or taken back. Whoever has the subject carries it out;
 * whoever notifies tells both people. Text where others know closed lists: what a service does not know of is not for it.
 *
 * @param action such as {@link #HIDE}
 * @param reporterId absent once they are erased
 * @param aboutId who is behind the subject, if they are told
 * @param until when a suspension ends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModerationAction(
        String reportId,
        String decisionId,
        Subject subject,
        String action,
        boolean undone,
        @Nullable UserId reporterId,
        @Nullable UserId aboutId,
        @Nullable Instant until) {

    public static final String TYPE = "moderation.action";
    public static final String HIDE = "hide";
    public static final String REMOVE = "remove";

    /**
     * What was decided on.
     *
     * @param type such as post
     * @param parentId the post of a comment, or the conversation of a message
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(String type, String id, @Nullable String parentId) {}

    /**
     * What was decided on, if it is of this type. Ids of what other services have are taken on trust when they are reported: of what is
     * no id there is nothing.
     */
    public <T> Optional<T> on(String type, Function<String, T> parse) {
        if (!subject.type().equals(type)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(subject.id()));
        } catch (InvalidId none) {
            return Optional.empty();
        }
    }
}
