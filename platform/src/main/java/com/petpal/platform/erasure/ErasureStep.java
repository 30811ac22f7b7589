package com.petpal.platform.erasure;

import com.petpal.platform.identity.UserId;

/**
 * What one feature erases of somebody. A bean for each feature that keeps anything of people; {@code @Order} says which
 * goes first.
 *
 * <p>It may be killed anywhere and is then begun again. So what leads to something else is erased after it.
 */
@FunctionalInterface
public interface ErasureStep {

    /** Erases everything of this person; nothing, if there is nothing. */
    void erase(UserId userId, Count count);

    /** Where a step says what it erased, so that the receipt tells. */
    @FunctionalInterface
    interface Count {

        /** @param kind such as {@code posts}; a few are enough, for people read them */
        void erased(String kind, long number);
    }
}
