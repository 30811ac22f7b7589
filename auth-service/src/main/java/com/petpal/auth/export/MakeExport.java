package com.petpal.auth.export;

import com.petpal.auth.export.Export.Content;
import com.petpal.auth.export.Export.State;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.export.WriteExport;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Redacted;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * One attempt to make a file. Its chunks carry its number, so that those of an attempt that died, or that was thought
 * dead, are never served.
 */
@Component
final class MakeExport {

    private static final Logger log = LoggerFactory.getLogger(MakeExport.class);

    private static final List<String> LEFT_OUT = List.of(
            "What others wrote to you is theirs as well, and not here (GDPR, article 15(4)). You can read it in the app.",
            "Your password and the tokens of your devices are stored as hashes, which tell nothing, and are not here.");

    private final ExportStore exports;
    private final ChunkStore chunks;
    private final WriteExport own;
    private final ServiceExports services;
    private final ExportTime time;
    private final JsonMapper json;

    MakeExport(
            ExportStore exports,
            ChunkStore chunks,
            WriteExport own,
            ServiceExports services,
            ExportTime time,
            JsonMapper json) {
        this.exports = exports;
        this.chunks = chunks;
        this.own = own;
        this.services = services;
        this.time = time;
        this.json = json;
    }

    /** @param leftOut in words, for whoever wonders */
    private record About(UserId userId, Instant madeAt, List<String> leftOut) {}

    /** Makes it, unless somebody else does. */
    void attempt(Export seen) {
        if (time.isLastAttempt(seen)) {
            fail(seen);
            return;
        }
        Export mine = seen.running(time.leaseUntil());
        if (!exports.change(seen, mine)) {
            return;
        }
        try {
            chunks.removeBefore(mine.id(), mine.attempts());
            Content made = make(mine);
            if (!exports.change(mine, mine.ready(made))) {
                chunks.remove(mine.id(), mine.attempts());
            }
        } catch (RuntimeException broken) {
            log.warn("attempt {} at export {} failed", mine.attempts(), mine.id(), Redacted.of(broken));
            chunks.remove(mine.id(), mine.attempts());
            if (time.isLastAttempt(mine)) {
                fail(mine);
            } else {
                exports.change(mine, mine.queuedAgain(time.nextAttempt(mine)));
            }
        }
    }

    private Content make(Export mine) {
        Lease lease = time.lease(exports, mine);
        Instant goneAt = time.chunksUntil();
        var out = new ChunkedOutput((n, chunk) -> {
            lease.keep();
            chunks.add(mine.id(), mine.attempts(), n, chunk, goneAt);
        });
        var zip = new ExportZip(out, json);
        UserId owner = mine.id().owner();
        zip.one("about.json", new About(owner, time.now(), LEFT_OUT));
        own.write(owner, zip.in("auth"));
        services.read(
                owner,
                mine.attempts(),
                (service, name, content) -> zip.in(service).file(name, content::transferTo));
        zip.finish();
        out.finish();
        return new Content(mine.attempts(), out.chunks(), out.bytes(), time.fileUntil());
    }

    private void fail(Export seen) {
        if (exports.change(seen, seen.over(State.FAILED, time.listedUntil()))) {
            chunks.removeAll(seen.id());
            log.error("export {} has failed", seen.id());
        }
    }
}
