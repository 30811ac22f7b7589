package com.petpal.profile.graph;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps {@code followers} what {@code following} says. */
@Component
final class DeriveFollowers implements EventHandler {

    private static final String STARTED = "follow.started";
    private static final String ENDED = "follow.ended";

    private final FollowerStore followers;
    private final RelationsCache relations;

    DeriveFollowers(FollowerStore followers, RelationsCache relations) {
        this.followers = followers;
        this.relations = relations;
    }

    @Override
    public String group() {
        return "profile.graph";
    }

    @Override
    public Set<String> types() {
        return Set.of(STARTED, ENDED);
    }

    @Override
    public void handle(DomainEvent event) {
        Edge edge = event.payload(Edge.class);
        followers.derive(edge, new EdgeVersion(event.type().equals(STARTED), event.version()));
        relations.forget(edge);
    }
}
