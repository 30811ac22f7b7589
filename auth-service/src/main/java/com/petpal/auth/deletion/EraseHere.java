package com.petpal.auth.deletion;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.erasure.Receipt;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Erases auth-service's own part once everybody else has answered: the account last, for until then it is known whom to erase. */
@Component
final class EraseHere {

    private static final String SERVICE = "auth";

    private final List<ErasureStep> steps;
    private final Leavers leavers;
    private final DeletionStore deletions;
    private final ErasureTime time;

    EraseHere(List<ErasureStep> steps, Leavers leavers, DeletionStore deletions, ErasureTime time) {
        this.steps = List.copyOf(steps);
        this.leavers = leavers;
        this.deletions = deletions;
        this.time = time;
    }

    void erase(Deletion deletion, UserId person) {
        var counts = new TreeMap<String, Long>();
        steps.forEach(step -> step.erase(person, (kind, number) -> counts.merge(kind, number, Long::sum)));
        counts.put("accounts", leavers.erase(person, deletion.id().text()));
        deletions.keep(deletion.id(), SERVICE, new Receipt(deletion.round(), time.now(), counts));
        deletions.close(deletion.id(), Deletion.State.DONE, time.keptUntil());
    }
}
