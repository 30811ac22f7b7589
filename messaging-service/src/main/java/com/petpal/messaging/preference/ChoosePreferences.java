package com.petpal.messaging.preference;

import com.petpal.platform.identity.UserId;
import org.springframework.stereotype.Component;

/** Takes what somebody wants to be told. */
@Component
class ChoosePreferences {

    private final PreferencesStore store;

    ChoosePreferences(PreferencesStore store) {
        this.store = store;
    }

    Preferences choose(UserId userId, Preferences chosen) {
        Preferences whole = chosen.whole();
        store.put(userId, whole);
        return whole;
    }
}
