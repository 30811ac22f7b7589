package com.petpal.messaging.push;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Composes the pushes of one feature, from what there is at that moment. A bean for each. */
public interface PushContent {

    /** What its {@link PushJob#about} begins with. */
    String composer();

    /** Empty if there is nothing to tell any more, or never was. */
    Optional<Composed> compose(PushJob job);

    /** A push in every language. */
    interface Composed {

        String title(Locale language);

        String body(Locale language);

        /** Ids that the app opens it with. */
        Map<String, String> data();
    }
}
