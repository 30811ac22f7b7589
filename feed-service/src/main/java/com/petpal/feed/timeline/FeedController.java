package com.petpal.feed.timeline;

import com.petpal.feed.item.FeedItem;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FeedController {

    private final ReadHomeFeed readHomeFeed;

    FeedController(ReadHomeFeed readHomeFeed) {
        this.readHomeFeed = readHomeFeed;
    }

    @GetMapping("/v1/feed")
    Page<FeedItem> read(@AuthenticationPrincipal Caller caller, PageRequest page) {
        return readHomeFeed.read(caller.userId(), page);
    }
}
