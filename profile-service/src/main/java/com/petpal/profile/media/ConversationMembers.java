package com.petpal.profile.media;

import com.petpal.platform.identity.UserId;

/** Who belongs to a conversation; messaging-service knows. */
interface ConversationMembers {

    /** @throws com.petpal.platform.web.Unavailable if it does not answer */
    boolean include(UserId person, String conversationId);
}
