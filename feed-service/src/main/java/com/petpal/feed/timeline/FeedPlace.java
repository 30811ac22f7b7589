package com.petpal.feed.timeline;

import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.PageRequest;
import java.util.Optional;

/** Places in a home feed, as clients name them: by the last post they saw. */
final class FeedPlace {

    private static final String KIND = "feed";

    private FeedPlace() {}

    static String cursor(PostId last) {
        return Cursor.encode(KIND, last.toString());
    }

    /** @throws BadInput {@code bad_cursor} */
    static Optional<PostId> before(PageRequest page) {
        return page.cursor(KIND).map(PostId::parse);
    }

    /**
     * @param text a post's id, or a cursor of this feed
     * @throws BadInput {@code bad_cursor} if it is neither
     */
    static PostId after(String text) {
        try {
            return PostId.parse(text);
        } catch (InvalidId noPost) {
            return afterCursor(text);
        }
    }

    private static PostId afterCursor(String text) {
        try {
            return PostId.parse(Cursor.decode(KIND, text));
        } catch (BadInput | InvalidId neither) {
            throw new BadInput("bad_cursor", "after", "This is neither a post nor a cursor of this list.");
        }
    }
}
