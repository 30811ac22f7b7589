package com.petpal.auth.export;

import com.petpal.platform.identity.UserId;
import java.io.IOException;

/** What the other services hold about somebody. */
interface ServiceExports {

    /**
     * Gives the files of all of them, one by one as they come.
     *
     * @param attempt so that another instance may be asked the next time
     * @throws RuntimeException if not all of it came
     */
    void read(UserId userId, int attempt, Visitor visitor);

    /** What becomes of each file. */
    @FunctionalInterface
    interface Visitor {
        void visit(String service, String name, java.io.InputStream content) throws IOException;
    }
}
