package com.petpal.platform.events;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at what is due. One document that fails keeps nobody from the others. */
final class DueTimers {

    private static final Logger log = LoggerFactory.getLogger(DueTimers.class);
    private static final int MOST_DUE = 500;

    private final List<DueTimer> timers;
    private final MarkStore marks;
    private final Clock clock;

    DueTimers(List<DueTimer> timers, MarkStore marks, Clock clock) {
        this.timers = List.copyOf(timers);
        this.marks = marks;
        this.clock = clock;
    }

    void run() {
        for (DueTimer timer : timers) {
            marks.eachDue(timer.collection(), clock.instant(), MOST_DUE, due -> {
                try {
                    timer.handle(due);
                } catch (RuntimeException later) {
                    log.warn(
                            "a due document of {} is left for later: {}",
                            timer.collection().name(),
                            later.getClass().getSimpleName());
                }
            });
        }
    }
}
