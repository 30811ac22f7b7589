package com.petpal.messaging.sync;

import com.petpal.platform.security.Caller;
import com.petpal.platform.web.PageRequest;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/sync")
class SyncController {

    private final ReadSync readSync;

    SyncController(ReadSync readSync) {
        this.readSync = readSync;
    }

    @GetMapping
    SyncPage read(@AuthenticationPrincipal Caller caller, PageRequest page) {
        SyncCursor cursor =
                Optional.ofNullable(page.rawCursor()).map(SyncCursor::parse).orElseGet(SyncCursor::nothing);
        return readSync.read(caller.userId(), cursor, page.limit());
    }
}
