package com.petpal.feed.explore;

import com.petpal.feed.explore.ReadExplore.TrendingTag;
import com.petpal.feed.item.FeedItem;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people talk about today, everywhere or in the region of a point. */
@RestController
@RequestMapping("/v1/explore")
class ExploreController {

    private final ReadExplore readExplore;

    ExploreController(ReadExplore readExplore) {
        this.readExplore = readExplore;
    }

    @GetMapping("/tags")
    Page<TrendingTag> tags(
            @RequestParam(name = "lat", required = false) @Nullable String lat,
            @RequestParam(name = "lon", required = false) @Nullable String lon,
            PageRequest page) {
        return readExplore.tags(Place.of(lat, lon), page);
    }

    @GetMapping("/posts")
    Page<FeedItem> posts(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "lat", required = false) @Nullable String lat,
            @RequestParam(name = "lon", required = false) @Nullable String lon,
            PageRequest page) {
        return readExplore.posts(caller.userId(), Place.of(lat, lon), page);
    }
}
