package com.petpal.profile.graph;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why somebody cannot be followed. */
abstract sealed class GraphProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private GraphProblem(String code, String detail) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    /** People are not their own followers. */
    static final class CannotFollowSelf extends GraphProblem {
        private static final long serialVersionUID = 1L;

        CannotFollowSelf() {
            super("cannot_follow_self", "You cannot follow yourself.");
        }
    }

    /** The follower follows as many as anybody may. */
    static final class FollowLimit extends GraphProblem {
        private static final long serialVersionUID = 1L;

        FollowLimit(int most) {
            super("follow_limit", "Nobody follows more than " + most + " people.");
        }
    }
}
