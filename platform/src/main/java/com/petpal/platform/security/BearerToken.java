package com.petpal.platform.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token of an {@code Authorization: Bearer} header (RFC 6750). */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /**
     * The token of a request.
     *
     * @param headers all that it has of this name
     * @throws TokenRefused if there are several: which of them counts every hop would decide for itself
     */
    public static Optional<String> in(List<String> headers) {
        if (headers.size() > 1) {
            throw new TokenRefused.Invalid();
        }
        return headers.isEmpty() ? Optional.empty() : in(headers.getFirst());
    }

    /** Empty without a bearer token; another scheme is none of ours. */
    public static Optional<String> in(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String token = header.substring(SCHEME.length()).strip();
        return token.isEmpty() ? Optional.empty() : Optional.of(token);
    }
}
