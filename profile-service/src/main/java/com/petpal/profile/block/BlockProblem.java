package com.petpal.profile.block;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why somebody cannot be blocked or muted. */
abstract sealed class BlockProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private BlockProblem(String code, String detail) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    /** Nobody is rid of themselves. */
    static final class CannotBlockSelf extends BlockProblem {
        private static final long serialVersionUID = 1L;

        CannotBlockSelf() {
            super("cannot_block_self", "You cannot block or mute yourself.");
        }
    }

    /** So many that their list would not fit where it is read. */
    static final class BlockLimit extends BlockProblem {
        private static final long serialVersionUID = 1L;

        BlockLimit(int most) {
            super("block_limit", "Nobody blocks or mutes more than " + most + " people.");
        }
    }
}
