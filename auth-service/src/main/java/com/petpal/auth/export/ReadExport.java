package com.petpal.auth.export;

import com.petpal.auth.export.Export.Content;
import com.petpal.auth.export.Export.State;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows somebody how far their export is. */
@Component
final class ReadExport {

    private final ExportStore exports;
    private final ExportAddress address;
    private final ExportTime time;

    ReadExport(ExportStore exports, ExportAddress address, ExportTime time) {
        this.exports = exports;
        this.address = address;
        this.time = time;
    }

    /**
     * An export and the state it is truly in.
     *
     * @param fileUntil when its file goes
     * @param url a fresh address of its file
     */
    record Found(ExportId id, State state, Optional<Instant> fileUntil, Optional<String> url) {}

    /** @throws NotFound if there is none of this person's */
    Found read(UserId reader, ExportId id) {
        Instant now = time.now();
        Export export = Optional.of(id)
                .filter(wanted -> wanted.owner().equals(reader))
                .flatMap(exports::find)
                .filter(found ->
                        found.keptUntil().filter(until -> !until.isAfter(now)).isEmpty())
                .orElseThrow(() -> new NotFound("export"));
        State state = export.stateAt(now);
        Optional<Content> file = export.content().filter(content -> !state.isOver());
        return new Found(
                id,
                state,
                file.map(Content::until),
                Optional.of(id).filter(it -> state == State.READY).map(address::of));
    }
}
