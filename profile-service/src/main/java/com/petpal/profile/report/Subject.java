package com.petpal.profile.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What is reported.
 *
 * @param id named in the store too, where an {@code id} would become an {@code _id}
 * @param parentId the post of a comment, or the conversation of a message: where it is found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(
        @NotNull SubjectType type,
        @Field("id") @NotNull @Pattern(regexp = Subject.ID) String id,
        @Nullable @Pattern(regexp = Subject.ID) String parentId) {

    static final String ID = "[0-9A-Za-z_-]{1,64}";

    /** The same for the same subject. */
    String text() {
        return type + ":" + Objects.requireNonNullElse(parentId, "") + ":" + id;
    }
}
