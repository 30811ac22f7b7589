package com.petpal.messaging.message;

import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.message.MessageRefused.NotYourMedia;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.InternalProblem;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Tells profile-service which images a conversation shows, so that its members may see them. */
@Component("hangImagesOnConversations")
class HangImages {

    private final RestClient profile;

    HangImages(RestClient profileClient) {
        this.profile = profileClient;
    }

    private record Subject(String type, ConversationId id) {}

    private record Attach(UserId ownerId, List<MediaId> mediaIds, Subject subject) {}

    private record Detach(List<MediaId> mediaIds, Subject subject) {}

    /**
     * Before the message is written: killed in between, an image hangs where nothing names it, which members could look at if they knew its id.
     *
     * @throws NotYourMedia if one of them is no image of the sender's
     */
    void on(ConversationId conversation, UserId sender, List<MediaId> images) {
        if (images.isEmpty()) {
            return;
        }
        try {
            profile.put()
                    .uri("/internal/media/attach")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Attach(sender, images, new Subject("conversation", conversation)))
                    .retrieve()
                    .toBodilessEntity();
        } catch (InternalProblem refused) {
            if (refused.code().equals("not_your_media")) {
                throw new NotYourMedia();
            }
            throw refused;
        }
    }

    /** Said again, nothing changes. */
    void off(ConversationId conversation, List<MediaId> images) {
        if (!images.isEmpty()) {
            profile.put()
                    .uri("/internal/media/detach")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Detach(images, new Subject("conversation", conversation)))
                    .retrieve()
                    .toBodilessEntity();
        }
    }
}
