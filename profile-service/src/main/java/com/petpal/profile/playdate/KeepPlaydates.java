package com.petpal.profile.playdate;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.graph.Blocks;
import com.petpal.profile.person.WhoExists;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps lists what playdates say, and out of playdates whoever is blocked with the host, or erased.
 *
 * <p>A block that begins while somebody is being let in is found by one of two: by the news of the block, which looks for guests, or by the
 * news of the guest, which looks for blocks, in the store and in no cache. So is somebody who is erased meanwhile.
 */
@Component
final class KeepPlaydates implements EventHandler {

    private static final String BLOCKED = "block.started";

    private final PlaydateStore store;
    private final PlaydateLists lists;
    private final ChangePlaydate changes;
    private final Blocks blocks;
    private final WhoExists people;

    KeepPlaydates(PlaydateStore store, PlaydateLists lists, ChangePlaydate changes, Blocks blocks, WhoExists people) {
        this.store = store;
        this.lists = lists;
        this.changes = changes;
        this.blocks = blocks;
        this.people = people;
    }

    private record Block(UserId ownerId, UserId targetId) {}

    @Override
    public String group() {
        return "profile.playdates";
    }

    @Override
    public Set<String> types() {
        return Set.of(PlaydateNews.CREATED, PlaydateNews.CHANGED, PlaydateNews.CANCELLED, BLOCKED);
    }

    @Override
    public void handle(DomainEvent event) {
        if (event.type().equals(BLOCKED)) {
            Block block = event.payload(Block.class);
            if (blocks.between(block.ownerId(), block.targetId())) {
                part(block.ownerId(), block.targetId());
                part(block.targetId(), block.ownerId());
            }
        } else {
            PlaydateId playdateId = event.payload(PlaydateNews.class).playdateId();
            store.find(playdateId).ifPresent(this::check);
            lists.update(playdateId);
        }
    }

    private void part(UserId host, UserId guest) {
        store.withGuest(host, guest).forEach(playdateId -> remove(playdateId, Set.of(guest)));
    }

    /** Whoever came newly is noted, because they are not listed yet. */
    private void check(Playdate playdate) {
        Set<UserId> fresh = PlaydateLists.guestsOf(playdate.relist())
                .filter(guest -> playdate.rsvp(guest).isPresent())
                .collect(Collectors.toSet());
        if (!fresh.isEmpty()) {
            var gone = new HashSet<>(fresh);
            gone.removeAll(people.find(fresh).keySet());
            gone.addAll(fresh.stream()
                    .filter(blocks.eitherWay(playdate.hostId())::contains)
                    .toList());
            remove(playdate.playdateId(), gone);
        }
    }

    private void remove(PlaydateId playdateId, Set<UserId> guests) {
        if (!guests.isEmpty() && store.find(playdateId).isPresent()) {
            changes.change(playdateId, playdate -> {
                List<UserId> in = guests.stream()
                        .filter(guest -> playdate.rsvp(guest).isPresent())
                        .toList();
                return in.isEmpty() ? Optional.empty() : Optional.of(playdate.without(in));
            });
        }
    }
}
