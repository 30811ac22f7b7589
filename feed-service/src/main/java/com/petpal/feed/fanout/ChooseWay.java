package com.petpal.feed.fanout;

import com.petpal.feed.timeline.AuthorPosts;
import com.petpal.feed.timeline.Timelines;
import com.petpal.platform.identity.UserId;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides by their followers whether an author's posts are fanned out or merged at read, and changes that without a gap.
 *
 * <p>Becoming large: everything before is in timelines, everything after in the list, which is read from MongoDB first.
 * Ceasing to be: timelines lack what was only listed, so all followers' are built anew before they are fanned out to again.
 */
@Component
class ChooseWay {

    private static final Logger log = LoggerFactory.getLogger(ChooseWay.class);
    private static final int ATTEMPTS = 3;

    private final AuthorPosts authorPosts;
    private final Timelines timelines;
    private final FollowerPages followers;
    private final FollowerCounts counts;
    private final FanOutSettings settings;

    ChooseWay(
            AuthorPosts authorPosts,
            Timelines timelines,
            FollowerPages followers,
            FollowerCounts counts,
            FanOutSettings settings) {
        this.authorPosts = authorPosts;
        this.timelines = timelines;
        this.followers = followers;
        this.counts = counts;
        this.settings = settings;
    }

    void of(UserId author) {
        long followed = counts.of(author);
        if (settings.isLarge(followed)) {
            authorPosts.mark(author);
        } else if (settings.isSmall(followed)) {
            makeSmall(author);
        }
    }

    /** Who writes all the time stays large until they pause. */
    private void makeSmall(UserId author) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            OptionalLong shown = authorPosts.shown(author);
            if (shown.isEmpty()) {
                return;
            }
            followers.forEachPage(author, timelines::expire);
            if (authorPosts.unmark(author, shown.getAsLong())) {
                log.info("an author is fanned out again");
                return;
            }
        }
    }
}
