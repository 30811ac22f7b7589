package com.petpal.feed.post;

import com.petpal.feed.post.PostRefused.NotYourMedia;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.InternalProblem;
import java.util.Collection;
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

    private record Subject(String type, PostId id) {
        static Subject of(PostId post) {
            return new Subject("post", post);
        }
    }

    private record Attach(UserId ownerId, List<MediaId> mediaIds, Subject subject, Audience audience) {}

    private record Detach(List<MediaId> mediaIds, Subject subject) {}

    /**
     * To be told before the post is there; again is harmless.
     *
     * @throws NotYourMedia if one is no image of this person
     */
    void on(PostId post, UserId author, Collection<MediaId> images, Audience audience) {
        if (images.isEmpty()) {
            return;
        }
        try {
            put("/internal/media/attach", new Attach(author, List.copyOf(images), Subject.of(post), audience));
        } catch (InternalProblem refused) {
            if (refused.code().equals("not_your_media")) {
                throw new NotYourMedia();
            }
            throw refused;
        }
    }

    /** Again is harmless. */
    void off(PostId post, Collection<MediaId> images) {
        if (!images.isEmpty()) {
            put("/internal/media/detach", new Detach(List.copyOf(images), Subject.of(post)));
        }
    }

    private void put(String path, Object body) {
        profile.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }
}
