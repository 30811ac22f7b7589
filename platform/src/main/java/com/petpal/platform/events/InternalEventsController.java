package com.petpal.platform.events;

import com.petpal.platform.events.ReplayDeadLetters.Replayed;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Forbidden;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How far the consumers of this service's events are, and what they gave up on; for operators, as roles are. */
@RestController
final class InternalEventsController {

    private static final String OPERATOR = "operator";
    private static final int MOST_SHOWN = 200;

    private final ReadLag lag;
    private final ReplayDeadLetters deadLetters;

    InternalEventsController(ReadLag lag, ReplayDeadLetters deadLetters) {
        this.lag = lag;
        this.deadLetters = deadLetters;
    }

    /** @param lagSeconds since the oldest event came that the group has not confirmed */
    record Group(String group, double lagSeconds) {}

    /** @param deadLetters the first 200, of groups of this service, whatever stream they read */
    record Events(List<Group> groups, List<DeadLetter> deadLetters) {

        Events {
            groups = List.copyOf(groups);
            deadLetters = List.copyOf(deadLetters);
        }
    }

    /** @param id absent: all */
    record Replay(@Nullable String id, @Nullable Boolean all) {}

    @GetMapping("/internal/events")
    Events read(Principal caller) {
        requireOperator(caller);
        List<Group> groups = lag.seconds().entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Group::group))
                .toList();
        return new Events(groups, deadLetters.list(MOST_SHOWN));
    }

    @PostMapping("/internal/events/replays")
    Replayed replay(@RequestBody Replay replay, Principal caller) {
        requireOperator(caller);
        if (Boolean.TRUE.equals(replay.all())) {
            return deadLetters.all();
        }
        return deadLetters.one(Optional.ofNullable(replay.id())
                .orElseThrow(() -> new BadInput("invalid_request", "id", "Say which, or all.")));
    }

    private static void requireOperator(Principal caller) {
        if (!OPERATOR.equals(caller.getName())) {
            throw new Forbidden("Only operators look at events.");
        }
    }
}
