package com.petpal.platform.security;

import java.util.List;

/** Paths that a service answers without an access token. A bean for each feature that has any. */
public record PublicPaths(List<String> patterns) {

    public PublicPaths {
        patterns = List.copyOf(patterns);
    }

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
