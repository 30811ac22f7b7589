package com.petpal.profile.block;

import static com.petpal.profile.edge.EdgeState.ACTIVE;
import static com.petpal.profile.edge.EdgeState.ENDED;

import com.petpal.profile.block.BlockProblem.BlockLimit;
import com.petpal.profile.block.BlockProblem.CannotBlockSelf;
import com.petpal.profile.edge.EdgeVersion;
import com.petpal.profile.graph.RelationsCache;
import com.petpal.profile.person.Visibility;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps somebody's posts out of a feed, or no longer. Whoever is muted never learns of it. */
@Component
final class MutePerson {

    private final MuteStore mutes;
    private final RelationsCache relations;
    private final Visibility visibility;
    private final BlockSettings settings;

    MutePerson(MuteStore mutes, RelationsCache relations, Visibility visibility, BlockSettings settings) {
        this.mutes = mutes;
        this.relations = relations;
        this.visibility = visibility;
        this.settings = settings;
    }

    void mute(Aversion mute) {
        if (mute.ownerId().equals(mute.targetId())) {
            throw new CannotBlockSelf();
        }
        visibility.requireMet(mute.ownerId(), mute.targetId());
        EdgeVersion seen = mutes.find(mute);
        if (!seen.is(ACTIVE) && mutes.count(mute.ownerId()) >= settings.most()) {
            throw new BlockLimit(settings.most());
        }
        mutes.move(mute, seen, ENDED, ACTIVE);
        relations.forget(List.of(mute.ownerId()));
    }

    void unmute(Aversion mute) {
        EdgeVersion seen = mutes.find(mute);
        if (!seen.is(ACTIVE)) {
            visibility.requireMet(mute.ownerId(), mute.targetId());
        }
        mutes.move(mute, seen, ACTIVE, ENDED);
        relations.forget(List.of(mute.ownerId()));
    }
}
