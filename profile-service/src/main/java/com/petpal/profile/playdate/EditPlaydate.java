package com.petpal.profile.playdate;

import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.Forbidden;
import com.petpal.platform.web.MergePatch;
import com.petpal.profile.playdate.PlaydateProblem.CapacityTooSmall;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lets a host change a playdate, or cancel it. With more room, whoever waits moves up. */
@Component
final class EditPlaydate {

    private final ChangePlaydate changes;
    private final PlaydateVisibility visibility;
    private final PlaydateRules rules;
    private final MergePatch mergePatch;

    EditPlaydate(ChangePlaydate changes, PlaydateVisibility visibility, PlaydateRules rules, MergePatch mergePatch) {
        this.changes = changes;
        this.visibility = visibility;
        this.rules = rules;
        this.mergePatch = mergePatch;
    }

    /** @param ifMatch the edition that the host has seen */
    Playdate edit(UserId editor, PlaydateId playdateId, @Nullable String ifMatch, JsonNode patch) {
        requireHost(editor, playdateId);
        return changes.change(playdateId, before -> {
            EntityTag.require(ifMatch, before.edition());
            rules.requireOpen(before);
            PlaydateDetails merged =
                    mergePatch.apply(patch, before.details(), PlaydateDetails.class, PlaydateDetails.EDITABLE);
            PlaydateDetails details = rules.keptByChanged(editor, before.details(), merged);
            int going = before.guests().going().size();
            if (details.capacity() < going) {
                throw new CapacityTooSmall(going);
            }
            return details.equals(before.details()) ? Optional.empty() : Optional.of(before.edited(details));
        });
    }

    /** Cancelling again changes nothing; what is over is not cancelled any more. */
    void cancel(UserId host, PlaydateId playdateId) {
        requireHost(host, playdateId);
        changes.change(playdateId, before -> {
            if (before.cancelled()) {
                return Optional.empty();
            }
            rules.requireNotOver(before);
            return Optional.of(before.cancel());
        });
    }

    private void requireHost(UserId caller, PlaydateId playdateId) {
        if (!visibility.requireRead(caller, playdateId).isHostedBy(caller)) {
            throw new Forbidden("Only its host may change a playdate.");
        }
    }
}
