package com.petpal.feed.post;

import com.petpal.feed.post.PostRefused.NotYourMedia;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.InternalProblem;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Tells profile-service which images a post shows, so that whoever may read the post may see them. */
@Component
class HangImages {

    private final RestClient profile;

    HangImages(RestClient profileClient) {
        this.profile = profileClient;
    }

    private record Subject(String type, PostId id) {}

    private record Attach(UserId ownerId, List<MediaId> mediaIds, Subject subject, Audience audience) {}

    /**
     * To be told before the post is there; again is harmless.
     *
     * @throws NotYourMedia if one is no image of this person
     */
    void on(PostId post, UserId author, List<MediaId> images, Audience audience) {
        if (images.isEmpty()) {
            return;
        }
        try {
            profile.put()
                    .uri("/internal/media/attach")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Attach(author, images, new Subject("post", post), audience))
                    .retrieve()
                    .toBodilessEntity();
        } catch (InternalProblem refused) {
            if (refused.code().equals("not_your_media")) {
                throw new NotYourMedia();
            }
            throw refused;
        }
    }
}
