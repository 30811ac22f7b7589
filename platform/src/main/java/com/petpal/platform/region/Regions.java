package com.petpal.platform.region;

import com.petpal.platform.identity.UserId;
import java.util.Map;

/** The answer of {@code POST /internal/regions}: those of the people asked for who share a place now. */
public record Regions(Map<UserId, Region> regions) {

    /** How many ids one question may hold. */
    public static final int LIMIT = 200;

    public Regions {
        regions = Map.copyOf(regions);
    }
}
