package com.petpal.feed.explore;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What explore looks at, and how often.
 *
 * @param period after which everywhere is worked out again; a region after five of them
 * @param window how far it looks back
 * @param halfLife after which something counts half as much
 * @param fewestAuthors that make a tag a trend
 * @param crowd more posts than this are thinned out
 */
@Validated
@ConfigurationProperties("petpal.explore")
record ExploreSettings(
        @DefaultValue("1m") Duration period,
        @DefaultValue("24h") Duration window,
        @DefaultValue("6h") Duration halfLife,
        @DefaultValue("3") @Min(2) int fewestAuthors,
        @DefaultValue("1500") @Min(20) int crowd) {

    private static final int A_REGION = 5;

    Duration period(Place place) {
        return place.equals(Place.EVERYWHERE) ? period : period.multipliedBy(A_REGION);
    }
}
