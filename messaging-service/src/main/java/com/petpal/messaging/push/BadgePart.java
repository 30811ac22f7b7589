package com.petpal.messaging.push;

/** What one feature adds to the number on the app's icon. A bean for each. */
@FunctionalInterface
public interface BadgePart {

    /** @param job for whose person; what it is about is unread, even where that is not known everywhere yet */
    int unread(PushJob job);
}
