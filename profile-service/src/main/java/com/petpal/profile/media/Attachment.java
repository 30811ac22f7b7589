package com.petpal.profile.media;

import java.util.Locale;

/**
 * What an image hangs on.
 *
 * @param id of the person, pet, post or conversation
 */
record Attachment(Type type, String id, Audience audience) {

    /** What images can hang on. */
    enum Type {
        PERSON,
        PET,
        POST,
        CONVERSATION
    }

    /** Such as {@code pet:} and its id. */
    String key() {
        return key(type, id);
    }

    static String key(Type type, String id) {
        return type.name().toLowerCase(Locale.ROOT) + ":" + id;
    }

    static Attachment of(String key, String audience) {
        int colon = key.indexOf(':');
        return new Attachment(
                Type.valueOf(key.substring(0, colon).toUpperCase(Locale.ROOT)),
                key.substring(colon + 1),
                Audience.valueOf(audience.toUpperCase(Locale.ROOT)));
    }
}
