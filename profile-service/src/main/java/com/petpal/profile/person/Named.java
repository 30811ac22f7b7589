package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The event {@code person.named}: a person has a handle and a name, or others than before. Who wants to know which reads the person.
 *
 * @param handle the one before; null if there was none
 * @param displayName the one before
 */
record Named(
        UserId userId, @Nullable String handle, @Nullable String displayName) {

    static final String TYPE = "person.named";

    /** Somebody new. */
    static Named first(UserId userId) {
        return new Named(userId, null, null);
    }

    static Named since(Person before) {
        return new Named(before.userId(), before.handle(), before.displayName());
    }

    /** What they could be found by before. */
    Optional<SearchTerms> before() {
        return handle == null || displayName == null
                ? Optional.empty()
                : Optional.of(new SearchTerms(userId, handle, displayName));
    }
}
