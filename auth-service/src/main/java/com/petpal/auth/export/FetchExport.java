package com.petpal.auth.export;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.auth.export.Export.Content;
import com.petpal.auth.export.Export.State;
import com.petpal.platform.web.NotFound;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Hands out a file, once.
 *
 * <p>It is fetched when its last byte is handed over, and gone then. A download that we see break off can be begun again at
 * once; one that a dying process broke off, when its lease has ended.
 */
@Component
final class FetchExport {

    private final ExportStore exports;
    private final ChunkStore chunks;
    private final ExportAddress address;
    private final AuditTrail trail;
    private final ExportTime time;

    FetchExport(ExportStore exports, ChunkStore chunks, ExportAddress address, AuditTrail trail, ExportTime time) {
        this.exports = exports;
        this.chunks = chunks;
        this.address = address;
        this.trail = trail;
        this.time = time;
    }

    /** A file that nobody else gets meanwhile. */
    final class Fetch {

        private final Export mine;
        private final Content file;

        private Fetch(Export mine, Content file) {
            this.mine = mine;
            this.file = file;
        }

        long bytes() {
            return file.bytes();
        }

        void writeTo(OutputStream out) throws IOException {
            try {
                send(out);
            } catch (IOException | RuntimeException brokenOff) {
                exports.change(mine, mine.readyAgain());
                throw brokenOff;
            }
            if (exports.change(mine, mine.over(State.FETCHED, time.listedUntil()))) {
                chunks.removeAll(mine.id());
                trail.record(mine.id().owner(), Happening.EXPORT_FETCHED);
            }
        }

        private void send(OutputStream out) throws IOException {
            Lease lease = time.fetchLease(exports, mine);
            for (int n = 0; n < file.chunks(); n++) {
                out.write(chunks.read(mine.id(), file.attempt(), n));
                lease.keep();
            }
            out.flush();
        }
    }

    /**
     * @throws ExportRefused if the address is wrong or over, or the file is gone or taken
     * @throws NotFound if there is no such file
     */
    Fetch begin(ExportId id, long expires, String signature) {
        address.require(id, expires, signature);
        Instant now = time.now();
        Export seen = exports.find(id).orElseThrow(() -> new NotFound("export"));
        State state = seen.stateAt(now);
        if (state.isOver()) {
            throw new ExportRefused.FileGone();
        }
        Content file = seen.content().orElseThrow(() -> new NotFound("export"));
        Export mine = seen.fetching(time.fetchLeaseUntil());
        if (state != State.READY || !exports.change(seen, mine)) {
            throw new ExportRefused.BeingFetched(Duration.between(now, time.fetchLeaseUntil()));
        }
        return new Fetch(mine, file);
    }
}
