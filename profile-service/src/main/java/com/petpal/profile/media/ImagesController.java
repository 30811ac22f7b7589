package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Redacted;
import com.petpal.profile.image.Variant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The bytes of images, for whoever may read them. What is at an address never changes. */
@RestController
final class ImagesController {

    private static final Logger log = LoggerFactory.getLogger(ImagesController.class);
    private static final String CACHE_CONTROL = "private, max-age=31536000, immutable";

    /** Of one that moderators keep from others no copy is to stay with them. */
    private static final String KEEP_NOTHING = "private, no-store";

    private final ReadMedia readMedia;

    ImagesController(ReadMedia readMedia) {
        this.readMedia = readMedia;
    }

    /** @param variant avatar, feed or full */
    @GetMapping("/v1/media/{mediaId}")
    void read(
            @AuthenticationPrincipal Caller caller,
            @PathVariable MediaId mediaId,
            @RequestParam(defaultValue = "full") String variant,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Variant wanted = variant(variant);
        Media media = readMedia.find(caller, mediaId);
        StoredVariant stored = media.variant(wanted);
        String tag = "\"" + stored.tag() + "\"";
        describe(media, response);
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        Optional<ByteRange> part = part(request, response, stored, tag);
        ByteRange range = part.orElseGet(() -> new ByteRange(0, stored.bytes()));
        if (part.isPresent()) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, range.of(stored.bytes()));
        }
        response.setContentType(MediaType.IMAGE_JPEG_VALUE);
        response.setContentLengthLong(range.length());
        if (HttpMethod.GET.matches(request.getMethod())) {
            write(media, wanted, range, response);
        }
    }

    private static Variant variant(String text) {
        return Arrays.stream(Variant.values())
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadInput("invalid_request", "/variant", "A variant is avatar, feed or full."));
    }

    private static void describe(Media media, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, media.hidden() ? KEEP_NOTHING : CACHE_CONTROL);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /** A part of something else than what the client has the rest of is of no use to it. */
    private static Optional<ByteRange> part(
            HttpServletRequest request, HttpServletResponse response, StoredVariant stored, String tag) {
        String ifRange = request.getHeader(HttpHeaders.IF_RANGE);
        if (ifRange != null && !ifRange.equals(tag)) {
            return Optional.empty();
        }
        try {
            return ByteRange.asked(request.getHeader(HttpHeaders.RANGE), stored.bytes());
        } catch (MediaProblem.NoSuchRange refused) {
            response.reset();
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + stored.bytes());
            throw refused;
        }
    }

    /** Once bytes are out a failure cannot be a problem answer any more: the answer then ends too early. */
    private void write(Media media, Variant variant, ByteRange range, HttpServletResponse response) throws IOException {
        try {
            readMedia.write(media, variant, range, response.getOutputStream());
        } catch (IOException | RuntimeException broken) {
            if (!response.isCommitted()) {
                response.reset();
                throw broken;
            }
            log.debug("an image broke off", Redacted.of(broken));
        }
    }
}
