package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.BadInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What images hang on, for feed-service and messaging-service. */
@RestController
@RequestMapping("/internal/media")
final class InternalMediaController {

    private final AttachMedia attachMedia;

    InternalMediaController(AttachMedia attachMedia) {
        this.attachMedia = attachMedia;
    }

    /** Things of other services that show images. */
    enum SubjectType {
        POST,
        CONVERSATION
    }

    /** @param id of a post or a conversation, both 22 characters */
    record Subject(
            @NotNull SubjectType type,
            @NotNull @Pattern(regexp = "[0-9A-Za-z]{22}") String id) {

        Attachment.Type attached() {
            return switch (type) {
                case POST -> Attachment.Type.POST;
                case CONVERSATION -> Attachment.Type.CONVERSATION;
            };
        }
    }

    record Attach(
            @NotNull UserId ownerId,
            @NotNull @Size(min = 1, max = 20) List<@NotNull MediaId> mediaIds,
            @NotNull @Valid Subject subject,
            @Nullable Audience audience) {}

    record Detach(
            @NotNull @Size(min = 1, max = 20) List<@NotNull MediaId> mediaIds,
            @NotNull @Valid Subject subject) {}

    /** A conversation is for its members, and nothing else is. */
    private static Audience audience(Subject subject, @Nullable Audience asked) {
        if (subject.type() == SubjectType.CONVERSATION) {
            return Audience.MEMBERS;
        }
        if (asked == null || asked == Audience.MEMBERS) {
            throw new BadInput("invalid_request", "/audience", "A post is for everybody or for followers.");
        }
        return asked;
    }

    @PutMapping("/attach")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void attach(@Valid @RequestBody Attach attach) {
        Subject subject = attach.subject();
        var attachment = new Attachment(subject.attached(), subject.id(), audience(subject, attach.audience()));
        attachMedia.attach(attach.ownerId(), attach.mediaIds(), attachment);
    }

    @PutMapping("/detach")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@Valid @RequestBody Detach detach) {
        attachMedia.detach(
                detach.mediaIds(), detach.subject().attached(), detach.subject().id());
    }
}
