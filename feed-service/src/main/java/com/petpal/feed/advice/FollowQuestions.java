package com.petpal.feed.advice;

import com.petpal.feed.post.PostKind;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps lists and accepted answers right as posts and comments come, change and go. Looks at what is, so any order is fine. */
@Component
class FollowQuestions implements EventHandler {

    private final ListQuestion listQuestion;
    private final AcceptAnswer acceptAnswer;
    private final Votes votes;

    FollowQuestions(ListQuestion listQuestion, AcceptAnswer acceptAnswer, Votes votes) {
        this.listQuestion = listQuestion;
        this.acceptAnswer = acceptAnswer;
        this.votes = votes;
    }

    /** What matters here of an event of a post. */
    private record Changed(@Nullable PostKind kind) {}

    @Override
    public String group() {
        return "feed.questions";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "post.created",
                "post.edited",
                "post.deleted",
                "comment.deleted",
                "answer.accepted",
                "answer.withdrawn");
    }

    @Override
    public void handle(DomainEvent event) {
        switch (event.type()) {
            case "comment.deleted" -> {
                CommentId comment = CommentId.parse(event.aggregate());
                acceptAnswer.commentIsGone(comment);
                votes.forget(comment);
            }
            case "answer.accepted", "answer.withdrawn" -> listQuestion.list(PostId.parse(event.aggregate()));
            default -> postChanged(event);
        }
    }

    private void postChanged(DomainEvent event) {
        PostKind kind = event.payload(Changed.class).kind();
        if (kind != null && kind != PostKind.QUESTION) {
            return;
        }
        PostId id = PostId.parse(event.aggregate());
        listQuestion.list(id);
        if (event.type().equals("post.deleted")) {
            votes.forget(id);
        }
    }
}
