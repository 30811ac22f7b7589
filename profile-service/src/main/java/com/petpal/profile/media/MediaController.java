package com.petpal.profile.media;

import com.petpal.platform.idempotency.Idempotency;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.limit.PersonalLimit;
import com.petpal.platform.security.Caller;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.security.DigestInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Images, for their owners. */
@RestController
final class MediaController {

    private final UploadMedia upload;
    private final RemoveMedia remove;
    private final Idempotency idempotency;
    private final IdGenerator ids;

    MediaController(UploadMedia upload, RemoveMedia remove, Idempotency idempotency, IdGenerator ids) {
        this.upload = upload;
        this.remove = remove;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    /** What stands for a body that is too long to be compared. */
    private record Fingerprint(String image) {}

    /**
     * An upload keeps a thread busy for a moment, whatever comes of it: an album at once, then six a minute.
     *
     * @param image JPEG, PNG or WebP, whatever its name and type say; on disk by now
     */
    @PersonalLimit(value = "upload", atOnce = 60, paceSeconds = 10)
    @PostMapping(path = "/v1/media", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> upload(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("image") MultipartFile image)
            throws IOException {
        return idempotency.create(
                caller,
                "POST /v1/media",
                key,
                new Fingerprint(key == null ? "" : fingerprint(image)),
                () -> ids.mediaId(caller.userId()).toString(),
                id -> created(upload.upload(MediaId.parse(id), image)));
    }

    private static ResponseEntity<MediaAnswer> created(Media media) {
        return ResponseEntity.created(URI.create("/v1/media/" + media.mediaId()))
                .body(MediaAnswer.of(media));
    }

    private static String fingerprint(MultipartFile image) throws IOException {
        try (var in = new DigestInputStream(image.getInputStream(), ContentTag.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return ContentTag.text(in.getMessageDigest().digest());
        }
    }

    @DeleteMapping("/v1/media/{mediaId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Caller caller, @PathVariable MediaId mediaId) {
        remove.remove(caller.userId(), mediaId);
    }
}
