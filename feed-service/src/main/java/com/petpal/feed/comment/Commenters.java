package com.petpal.feed.comment;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import org.springframework.stereotype.Component;

/** How many people talk about a post, however much each of them says; never on a request path. */
@Component
public class Commenters {

    private final CommentTracesStore traces;

    Commenters(CommentTracesStore traces) {
        this.traces = traces;
    }

    /** Without one of them, of a thousand comments. */
    public long of(PostId post, UserId but) {
        return traces.authors(post).stream()
                .filter(author -> !author.equals(but))
                .count();
    }
}
