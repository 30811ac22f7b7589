package com.petpal.platform.mongo;

import java.util.Optional;

/**
 * What the guard thinks of one command.
 *
 * @param targeting how many shards it goes to
 * @param violation what is wrong with it
 */
public record Classification(Targeting targeting, Optional<Violation> violation) {

    static Classification fine(Targeting targeting) {
        return new Classification(targeting, Optional.empty());
    }
}
