package com.petpal.feed.advice;

import com.petpal.feed.comment.Comment;
import com.petpal.feed.comment.Comments;
import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostKind;
import com.petpal.feed.post.PostSight;
import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import org.springframework.stereotype.Component;

/** Finds questions and their answers, for whoever may see them. An answer is a comment on the question itself. */
@Component
class FindAnswer {

    private final PostSight sight;
    private final Comments comments;

    FindAnswer(PostSight sight, Comments comments) {
        this.sight = sight;
        this.comments = comments;
    }

    /** An answer, and what it answers. */
    record Answered(Post question, Comment answer) {}

    /** @throws AdviceRefused.NotAQuestion if it is another post */
    Post question(UserId reader, PostId id) {
        return isQuestion(sight.require(reader, id));
    }

    /** @throws AdviceRefused if this is no answer to a question */
    Answered answer(UserId reader, PostId postId, CommentId id) {
        var viewer = sight.viewer(reader);
        Post question = isQuestion(sight.require(viewer, postId));
        Comment answer = comments.require(viewer, postId, id);
        if (answer.inReplyTo() != null) {
            throw new AdviceRefused.NotAnAnswer();
        }
        return new Answered(question, answer);
    }

    private static Post isQuestion(Post post) {
        if (post.kind() != PostKind.QUESTION) {
            throw new AdviceRefused.NotAQuestion();
        }
        return post;
    }
}
