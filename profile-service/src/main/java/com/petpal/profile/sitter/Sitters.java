package com.petpal.profile.sitter;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.person.People;
import com.petpal.profile.person.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who looks after pets of others, for themselves, for those who look for one, and for features that list them. */
@Component
public final class Sitters {

    /** The type of the event that somebody offers something else, or nothing any more. */
    public static final String CHANGED = "sitter.changed";

    private final SitterStore store;
    private final Visibility visibility;
    private final People people;

    Sitters(SitterStore store, Visibility visibility, People people) {
        this.store = store;
        this.visibility = visibility;
        this.people = people;
    }

    /** Whether somebody is to be found nearby. */
    public boolean isAvailable(UserId userId) {
        return availableOffer(userId).isPresent();
    }

    /** What somebody offers who is available. */
    public Optional<SitterOffer> availableOffer(UserId userId) {
        return store.find(userId).map(Sitter::offer).filter(SitterOffer::available);
    }

    /** Those of them who are to be found nearby. */
    public Map<UserId, Sitter> available(Collection<UserId> sitters) {
        List<Sitter> found = store.findAll(sitters).stream()
                .filter(sitter -> sitter.offer().available())
                .toList();
        return shown(found).collect(Collectors.toUnmodifiableMap(Sitter::userId, Function.identity()));
    }

    /** @throws NotFound if there is none, or nobody who shows them to the reader */
    Sitter read(UserId reader, UserId userId) {
        return Optional.of(userId)
                .filter(sitter -> sitter.equals(reader) || visibility.mayRead(reader, sitter))
                .flatMap(store::find)
                .flatMap(sitter -> userId.equals(reader)
                        ? Optional.of(sitter)
                        : shown(List.of(sitter)).findFirst())
                .orElseThrow(() -> new NotFound("sitter"));
    }

    /** Without what moderators keep from others. */
    private Stream<Sitter> shown(List<Sitter> sitters) {
        List<UserId> talking = sitters.stream()
                .filter(sitter -> sitter.offer().about() != null)
                .map(Sitter::userId)
                .toList();
        Set<UserId> hidden = talking.isEmpty() ? Set.of() : people.hiddenAmong(talking);
        return sitters.stream()
                .map(sitter -> hidden.contains(sitter.userId())
                        ? new Sitter(sitter.userId(), sitter.offer().withoutAbout())
                        : sitter);
    }

    /** Does what a moderator decided with what somebody says about themselves. */
    public void clear(UserId userId, String report) {
        store.clear(userId, report);
    }

    Sitter offer(UserId userId, SitterOffer offer) {
        var sitter = new Sitter(userId, offer);
        store.put(sitter);
        return sitter;
    }

    /** Idempotent. */
    void end(UserId userId) {
        store.end(userId);
    }
}
