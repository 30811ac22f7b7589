package com.petpal.feed.explore;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.region.Region;
import com.petpal.platform.web.BadInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What part of the world is explored.
 *
 * @param region empty for everywhere
 */
record Place(Optional<Region> region) {

    static final Place EVERYWHERE = new Place(Optional.empty());

    private static final String EVERYWHERE_NAME = "everywhere";
    private static final int LONGEST = 32;

    static Place in(Region region) {
        return new Place(Optional.of(region));
    }

    /**
     * Whichever holds a point that somebody names; of the point nothing is kept.
     *
     * @throws BadInput if it is no point
     */
    static Place of(@Nullable String lat, @Nullable String lon) {
        if (lat == null && lon == null) {
            return EVERYWHERE;
        }
        try {
            return in(Region.at(number("lat", lat), number("lon", lon)));
        } catch (IllegalArgumentException noSuchPlace) {
            throw bad("lat");
        }
    }

    private static double number(String name, @Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            throw bad(name);
        }
        return Double.parseDouble(text);
    }

    /** What was sent is not repeated: answers are kept longer than requests. */
    private static BadInput bad(String name) {
        return new BadInput(
                "invalid_request", name, "lat is within -90 and 90, lon within -180 and 180, and both are named.");
    }

    static Place parse(String name) {
        return name.equals(EVERYWHERE_NAME) ? EVERYWHERE : in(Region.parse(name));
    }

    String name() {
        return region.map(Region::toString).orElse(EVERYWHERE_NAME);
    }

    String list() {
        return "explore:" + name();
    }

    Listing entry(PostId post) {
        return new Listing(list(), post.newestFirst(), post.toString());
    }
}
