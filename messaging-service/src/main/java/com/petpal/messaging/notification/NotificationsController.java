package com.petpal.messaging.notification;

import com.petpal.platform.security.Caller;
import com.petpal.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/notifications")
class NotificationsController {

    private final ReadNotifications readNotifications;
    private final MarkNotificationsRead markRead;
    private final CountUnread countUnread;

    NotificationsController(
            ReadNotifications readNotifications, MarkNotificationsRead markRead, CountUnread countUnread) {
        this.readNotifications = readNotifications;
        this.markRead = markRead;
        this.countUnread = countUnread;
    }

    /** @param upTo the {@code at} of the latest notification that was seen */
    record ReadUpTo(@NotNull Instant upTo) {}

    record Unread(int unread) {}

    @GetMapping
    NotificationPage read(@AuthenticationPrincipal Caller caller, PageRequest page) {
        return readNotifications.read(caller.userId(), page);
    }

    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void markRead(@AuthenticationPrincipal Caller caller, @Valid @RequestBody ReadUpTo mark) {
        markRead.read(caller.userId(), mark.upTo());
    }

    @GetMapping("/unread-count")
    Unread unread(@AuthenticationPrincipal Caller caller) {
        return new Unread(countUnread.of(caller.userId()));
    }
}
