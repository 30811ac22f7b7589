package com.petpal.profile.block;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.profile.edge.EdgeState;
import com.petpal.profile.edge.EdgeVersion;
import com.petpal.profile.graph.EndFollows;
import com.petpal.profile.graph.RelationsCache;
import com.petpal.profile.person.WhoExists;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finishes a block or mute whose request was killed in the middle: what was begun is carried on, for it was asked for.
 *
 * <p>One with somebody who is erased goes. That is looked at after it was written, so either the erasure finds it, or it
 * is found here.
 */
@Component
final class FinishBlock implements EventHandler {

    private static final String BLOCKED = "block.started";
    private static final String UNBLOCKED = "block.ended";

    private final BlockStore blocks;
    private final MuteStore mutes;
    private final EndFollows follows;
    private final WhoExists people;
    private final RelationsCache relations;

    FinishBlock(BlockStore blocks, MuteStore mutes, EndFollows follows, WhoExists people, RelationsCache relations) {
        this.blocks = blocks;
        this.mutes = mutes;
        this.follows = follows;
        this.people = people;
        this.relations = relations;
    }

    @Override
    public String group() {
        return "profile.block";
    }

    @Override
    public Set<String> types() {
        return Set.of(BLOCKED, UNBLOCKED, "mute.started", "mute.ended");
    }

    @Override
    public void handle(DomainEvent event) {
        Aversion news = event.payload(Aversion.class);
        boolean isBlock = event.type().equals(BLOCKED) || event.type().equals(UNBLOCKED);
        if (isBlock) {
            EdgeState state = event.type().equals(BLOCKED) ? EdgeState.ACTIVE : EdgeState.ENDED;
            blocks.follow(news, new EdgeVersion(state, event.version()));
        }
        if (!people.all(Set.copyOf(news.both()))) {
            blocks.remove(List.of(news), true);
            mutes.remove(news);
        } else if (isBlock && blocks.find(news).is(EdgeState.ACTIVE)) {
            follows.between(news.ownerId(), news.targetId());
        }
        relations.forget(news.both());
    }
}
