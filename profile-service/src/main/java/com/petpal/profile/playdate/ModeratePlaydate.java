package com.petpal.profile.playdate;

import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Does with playdates what moderators decided. Each may be repeated, and does nothing if there is no such playdate.
 *
 * <p>Whatever calls a playdate off announces that as its host would, so whoever wanted to come sees it as cancelled.
 */
@Component
public final class ModeratePlaydate {

    private final PlaydateStore store;
    private final ChangePlaydate changes;

    ModeratePlaydate(PlaydateStore store, ChangePlaydate changes) {
        this.store = store;
        this.changes = changes;
    }

    /**
     * Who hosts it.
     *
     * @throws NotFound if there is no such playdate
     */
    public UserId requireHost(PlaydateId playdateId) {
        return store.find(playdateId)
                .orElseThrow(() -> new NotFound("playdate"))
                .hostId();
    }

    /**
     * Keeps it from others than its host; whoever wanted to come sees that it does not take place, and not what it was called.
     *
     * @param reason the report it follows from: as long as there is one, it is kept
     */
    public void hide(PlaydateId playdateId, String reason) {
        change(playdateId, before -> {
            var reasons = new HashSet<>(before.hiddenBy());
            return reasons.add(reason) ? Optional.of(before.hiddenFor(reasons)) : Optional.empty();
        });
    }

    /** Whoever wanted to come, and did not leave meanwhile, comes as before. */
    public void show(PlaydateId playdateId, String reason) {
        change(playdateId, before -> {
            var reasons = new HashSet<>(before.hiddenBy());
            return reasons.remove(reason) ? Optional.of(before.hiddenFor(reasons)) : Optional.empty();
        });
    }

    /** Cancels it and takes what its host wrote away. */
    public void remove(PlaydateId playdateId) {
        change(playdateId, before -> {
            Playdate removed = before.removed();
            boolean isSo = before.cancelled() && before.details().equals(removed.details());
            return isSo ? Optional.empty() : Optional.of(removed);
        });
    }

    private void change(PlaydateId playdateId, Function<Playdate, Optional<Playdate>> change) {
        if (store.find(playdateId).isPresent()) {
            changes.change(playdateId, change);
        }
    }
}
