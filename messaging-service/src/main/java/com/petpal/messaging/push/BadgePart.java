package com.petpal.messaging.push;

import com.petpal.platform.identity.UserId;

/** What one feature adds to the number on the app's icon. A bean for each. */
@FunctionalInterface
public interface BadgePart {

    int unread(UserId userId);
}
