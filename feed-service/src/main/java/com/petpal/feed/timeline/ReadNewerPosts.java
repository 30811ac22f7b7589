package com.petpal.feed.timeline;

import com.petpal.feed.item.PresentPosts;
import com.petpal.feed.post.Post;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.PageRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads what came since somebody looked, and counts it, for the button that says "new posts".
 *
 * <p>Mostly there is nothing or little, so a page is read first, and only if all of it is new, as much as is counted.
 */
@Component
class ReadNewerPosts {

    private static final int MOST = 100;

    private final ReadSkeleton skeletons;
    private final ApplyRules rules;
    private final PresentPosts presentPosts;

    ReadNewerPosts(ReadSkeleton skeletons, ApplyRules rules, PresentPosts presentPosts) {
        this.skeletons = skeletons;
        this.rules = rules;
        this.presentPosts = presentPosts;
    }

    NewerPage read(UserId me, PostId after, PageRequest page) {
        Optional<PostId> before = FeedPlace.before(page);
        ReadSkeleton.Read read = skeletons.read(me, before, page.limit());
        if (goesOn(read, after)) {
            read = skeletons.read(me, before, MOST);
        }
        List<PostId> newer = read.stretch().posts().stream()
                .filter(post -> isNewer(post, after))
                .toList();
        List<Post> visible = rules.to(newer, me, read.relations());
        List<Post> shown = visible.stream().limit(page.limit()).toList();
        boolean more = goesOn(read, after);
        Optional<PostId> next = visible.size() > shown.size()
                ? Optional.of(shown.getLast().postId())
                : Optional.of(more).filter(Boolean::booleanValue).map(cut -> newer.getLast());
        return new NewerPage(
                presentPosts.present(me, shown, read.readAlong()),
                next.map(FeedPlace::cursor).orElse(null),
                visible.size(),
                more);
    }

    /** Whether what comes behind a stretch may be newer, too. */
    private static boolean goesOn(ReadSkeleton.Read read, PostId after) {
        return read.stretch().next().filter(last -> isNewer(last, after)).isPresent();
    }

    private static boolean isNewer(PostId post, PostId after) {
        return post.timeFirst().compareTo(after.timeFirst()) > 0;
    }
}
