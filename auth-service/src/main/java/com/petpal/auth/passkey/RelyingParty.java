package com.petpal.auth.passkey;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whom authenticators deal with.
 *
 * @param id a domain, in lower case
 * @param origins of that domain or below it, as browsers write them; or the Android app with the hash of its certificate
 */
record RelyingParty(String id, Set<String> origins) {

    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern ANDROID = Pattern.compile("android:apk-key-hash:[\\w-]{43}");
    private static final String LAPTOP = "localhost";

    RelyingParty {
        origins = Set.copyOf(origins);
        if (!DOMAIN.matcher(id).matches()) {
            throw new IllegalArgumentException("PETPAL_PASSKEYS_RP_ID is no domain: " + id);
        }
        for (String origin : origins) {
            if (!ANDROID.matcher(origin).matches() && !isOf(origin, id)) {
                throw new IllegalArgumentException(
                        "PETPAL_PASSKEYS_ORIGINS has to be origins like https://" + id + " or below, not " + origin);
            }
        }
    }

    /** Browsers give passkeys to secure pages only, which those of the own machine are. */
    private static boolean isOf(String origin, String id) {
        URI parts;
        try {
            parts = URI.create(origin);
        } catch (IllegalArgumentException noUri) {
            return false;
        }
        String host = parts.getHost();
        if (host == null || !(host.equals(id) || host.endsWith("." + id))) {
            return false;
        }
        boolean secure = "https".equals(parts.getScheme());
        String port = parts.getPort() == -1 ? "" : ":" + parts.getPort();
        return (secure || "http".equals(parts.getScheme()) && host.equals(LAPTOP))
                && origin.equals(parts.getScheme() + "://" + host + port);
    }
}
