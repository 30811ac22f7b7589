package com.petpal.profile.graph;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.count.Recount;
import com.petpal.profile.person.WhoExists;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has both people's follows counted when one of them changed. Of somebody who is gone by then nothing stays. */
@Component
final class NoteFollows implements EventHandler {

    private final Recount recount;
    private final WhoExists people;

    NoteFollows(Recount recount, WhoExists people) {
        this.recount = recount;
        this.people = people;
    }

    @Override
    public String group() {
        return "profile.counts";
    }

    @Override
    public Set<String> types() {
        return Set.of("follower.added", "follower.removed");
    }

    @Override
    public void handle(DomainEvent event) {
        Edge edge = event.payload(Edge.class);
        List<UserId> both = List.of(edge.followerId(), edge.followeeId());
        both.forEach(recount::changed);
        Set<UserId> exist = people.find(Set.copyOf(both)).keySet();
        both.stream().filter(userId -> !exist.contains(userId)).forEach(recount::forget);
    }
}
