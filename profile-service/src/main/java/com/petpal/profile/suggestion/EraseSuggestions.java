package com.petpal.profile.suggestion;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases what was worked out for somebody, and where they were found for others. */
@Component
@Order(28)
final class EraseSuggestions implements ErasureStep {

    private final SuggestionStore store;

    EraseSuggestions(SuggestionStore store) {
        this.store = store;
    }

    @Override
    public void erase(UserId userId, Count count) {
        count.erased("suggestions", store.remove(userId));
    }
}
