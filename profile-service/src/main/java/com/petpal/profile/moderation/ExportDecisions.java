package com.petpal.profile.moderation;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What was decided about somebody, for themselves. */
@Component
final class ExportDecisions implements ExportPart {

    private static final int PAGE = 100;

    private final TellDecisions tell;

    ExportDecisions(TellDecisions tell) {
        this.tell = tell;
    }

    /** The collection of reports is told of by them. */
    @Override
    public Set<String> collections() {
        return Set.of();
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.list("moderation.json", decisions -> each(userId, decisions));
    }

    private void each(UserId userId, Consumer<Object> decisions) {
        String cursor = null;
        do {
            Page<ToldDecision> page = tell.about(userId, new PageRequest(PAGE, cursor));
            page.items().forEach(decisions);
            cursor = page.nextCursor();
        } while (cursor != null);
    }
}
