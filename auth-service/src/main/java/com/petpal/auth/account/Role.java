package com.petpal.auth.account;

import java.util.Locale;

/** What somebody may do beyond what everybody may. Everybody is a {@code user}, which is neither granted nor revoked. */
enum Role {
    MODERATOR,
    ADMIN;

    /** As tokens and accounts have it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
