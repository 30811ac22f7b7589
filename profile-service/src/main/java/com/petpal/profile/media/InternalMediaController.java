package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What images hang on, for feed-service. */
@RestController
@RequestMapping("/internal/media")
final class InternalMediaController {

    private final AttachMedia attachMedia;

    InternalMediaController(AttachMedia attachMedia) {
        this.attachMedia = attachMedia;
    }

    /** Things of other services that show images. */
    enum SubjectType {
        POST
    }

    record Subject(@NotNull SubjectType type, @NotNull PostId id) {}

    record Attach(
            @NotNull UserId ownerId,
            @NotNull @Size(min = 1, max = 20) List<@NotNull MediaId> mediaIds,
            @NotNull @Valid Subject subject,
            @NotNull Audience audience) {}

    record Detach(
            @NotNull @Size(min = 1, max = 20) List<@NotNull MediaId> mediaIds,
            @NotNull @Valid Subject subject) {}

    @PutMapping("/attach")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void attach(@Valid @RequestBody Attach attach) {
        var post = new Attachment(Attachment.Type.POST, attach.subject().id().toString(), attach.audience());
        attachMedia.attach(attach.ownerId(), attach.mediaIds(), post);
    }

    @PutMapping("/detach")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@Valid @RequestBody Detach detach) {
        attachMedia.detach(
                detach.mediaIds(), Attachment.Type.POST, detach.subject().id().toString());
    }
}
