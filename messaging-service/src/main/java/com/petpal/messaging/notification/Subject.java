package com.petpal.messaging.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.identity.UserId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a notification is about, and what an app opens.
 *
 * @param type such as post, comment, pet, person, conversation or report
 * @param parentId the post of a comment: where it is found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(String type, String id, @Nullable String parentId) {

    private static final int OWNER = 11;
    private static final int OWNED = 2 * OWNER;

    public Subject {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
    }

    static Subject of(String type, Object id) {
        return new Subject(type, id.toString(), null);
    }

    String text() {
        return type + ":" + Objects.requireNonNullElse(parentId, "") + ":" + id;
    }

    /** Whose it is, where its id says so. */
    @JsonIgnore
    Optional<UserId> ownerId() {
        return switch (type) {
            case "person" -> owner(id, OWNER);
            case "pet", "post", "image", "sitting", "playdate" -> owner(id, OWNED);
            case "comment" -> parentId == null ? Optional.empty() : owner(parentId, OWNED);
            default -> Optional.empty();
        };
    }

    private static Optional<UserId> owner(String id, int length) {
        try {
            return id.length() == length ? Optional.of(UserId.parse(id.substring(0, OWNER))) : Optional.empty();
        } catch (InvalidId other) {
            return Optional.empty();
        }
    }
}
