package com.petpal.auth.export;

import com.petpal.auth.export.Export.State;
import com.petpal.platform.events.DueTimer;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Goes on where time has come: begins, takes over from whoever died, and removes what nobody fetched. */
@Component
final class ExportTimer implements DueTimer {

    private final ExportStore exports;
    private final ChunkStore chunks;
    private final Exporter exporter;
    private final ExportTime time;

    ExportTimer(ExportStore exports, ChunkStore chunks, Exporter exporter, ExportTime time) {
        this.exports = exports;
        this.chunks = chunks;
        this.exporter = exporter;
        this.time = time;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("auth", "jobs").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        if (!MongoExportStore.KIND.equals(due.getString("kind"))) {
            return;
        }
        Export export = MongoExportStore.read(due);
        switch (export.stateAt(time.now())) {
            case QUEUED, RUNNING -> exporter.take(export);
            case READY -> exports.change(export, export.readyAgain());
            case EXPIRED -> expire(export);
            case FETCHING, FETCHED, FAILED -> {}
        }
    }

    private void expire(Export export) {
        if (exports.change(export, export.over(State.EXPIRED, time.listedUntil()))) {
            chunks.removeAll(export.id());
        }
    }
}
