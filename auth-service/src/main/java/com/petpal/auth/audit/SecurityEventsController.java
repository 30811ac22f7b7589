package com.petpal.auth.audit;

import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened to one's own account. */
@RestController
class SecurityEventsController {

    private final ReadSecurityEvents readSecurityEvents;

    SecurityEventsController(ReadSecurityEvents readSecurityEvents) {
        this.readSecurityEvents = readSecurityEvents;
    }

    record Item(
            String id,
            Happening happening,
            @Nullable String detail,
            @Nullable String network,
            Instant at) {

        static Item of(SecurityEvent event) {
            return new Item(event.id(), event.happening(), event.detail(), event.network(), event.at());
        }
    }

    /** The newest first, for a year. */
    @GetMapping("/v1/auth/security-events")
    Page<Item> read(@AuthenticationPrincipal Caller caller, PageRequest wanted) {
        Page<SecurityEvent> page = readSecurityEvents.read(caller.userId(), wanted);
        return new Page<>(page.items().stream().map(Item::of).toList(), page.nextCursor());
    }
}
