package com.petpal.feed.explore;

import com.petpal.feed.post.Post;
import com.petpal.feed.tally.Tally;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;

/** A post that comes into question, as it is now. */
record Candidate(Post post, Tally tally) {

    PostId id() {
        return post.postId();
    }

    UserId author() {
        return post.authorId();
    }

    /** How many reacted: each of them is somebody else. */
    long reactions() {
        return tally.reactions().sum();
    }
}
