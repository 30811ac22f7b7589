package com.petpal.auth.export;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.UserId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases the files of whoever leaves. First of all steps, because a person's jobs are how their files are found. */
@Component
@Order(0)
final class EraseExports implements ErasureStep {

    private final ExportStore exports;
    private final ChunkStore chunks;

    EraseExports(ExportStore exports, ChunkStore chunks) {
        this.exports = exports;
        this.chunks = chunks;
    }

    @Override
    public void erase(UserId userId, Count count) {
        for (Export export : exports.of(userId)) {
            chunks.removeAll(export.id());
            count.erased("exports", 1);
        }
    }
}
