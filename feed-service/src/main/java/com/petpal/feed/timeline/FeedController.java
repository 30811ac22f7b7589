package com.petpal.feed.timeline;

import com.petpal.feed.item.FeedItem;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FeedController {

    private final ReadHomeFeed readHomeFeed;
    private final ReadNewerPosts readNewerPosts;

    FeedController(ReadHomeFeed readHomeFeed, ReadNewerPosts readNewerPosts) {
        this.readNewerPosts = readNewerPosts;
        this.readHomeFeed = readHomeFeed;
    }

    @GetMapping("/v1/feed")
    Page<FeedItem> read(@AuthenticationPrincipal Caller caller, PageRequest page) {
        return readHomeFeed.read(caller.userId(), page);
    }

    @GetMapping(value = "/v1/feed", params = "after")
    NewerPage readNewer(@AuthenticationPrincipal Caller caller, @RequestParam String after, PageRequest page) {
        return readNewerPosts.read(caller.userId(), FeedPlace.after(after), page);
    }
}
