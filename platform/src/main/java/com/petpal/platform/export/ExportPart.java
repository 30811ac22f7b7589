package com.petpal.platform.export;

import com.petpal.platform.identity.UserId;
import java.util.Set;

/** What one feature holds about a person. A bean for each; a service's files have names of their own. */
public interface ExportPart {

    /** The collections that it tells everything of, so that a test can say which nobody tells of. */
    Set<String> collections();

    /**
     * Writes its files. Page by page, so that memory does not grow with what there is.
     *
     * @param userId somebody who may never have been here: then files are empty, or are not
     */
    void write(UserId userId, ExportZip zip);
}
