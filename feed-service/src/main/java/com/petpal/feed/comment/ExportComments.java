package com.petpal.feed.comment;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody wrote under posts, for themselves. */
@Component
class ExportComments implements ExportPart {

    private static final int PAGE = 100;

    private final CommentTracesStore traces;

    ExportComments(CommentTracesStore traces) {
        this.traces = traces;
    }

    @Override
    public Set<String> collections() {
        return Set.of("comments");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.<Comment>pages(
                "comments.json", last -> traces.page(userId, last.map(Comment::commentId), PAGE), comment -> comment);
    }
}
