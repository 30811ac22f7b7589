package com.petpal.profile.media;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.InternalProblem;
import com.petpal.platform.web.Unavailable;
import java.time.Duration;
import org.springframework.web.client.RestClient;

/** Asks {@code GET /internal/conversations/{conversationId}/members/{userId}}. */
final class AskMessaging implements ConversationMembers {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final RestClient messaging;

    AskMessaging(RestClient messaging) {
        this.messaging = messaging;
    }

    @Override
    public boolean include(UserId person, String conversationId) {
        try {
            messaging
                    .get()
                    .uri("/internal/conversations/{conversationId}/members/{userId}", conversationId, person)
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (InternalProblem refused) {
            if (refused.status() == 404) {
                return false;
            }
            throw new Unavailable(RETRY_AFTER);
        }
    }
}
