package com.petpal.messaging.preference;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a person chose, for themselves. */
@Component
class ExportPreferences implements ExportPart {

    private final PreferencesStore store;

    ExportPreferences(PreferencesStore store) {
        this.store = store;
    }

    @Override
    public Set<String> collections() {
        return Set.of("preferences");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.one(
                "notification-preferences.json",
                store.find(userId).preferences().whole());
    }
}
