package com.petpal.profile.sitter;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.person.Visibility;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who looks after pets of others, for themselves, for those who look for one, and for features that list them. */
@Component
public final class Sitters {

    /** The type of the event that somebody offers something else, or nothing any more. */
    public static final String CHANGED = "sitter.changed";

    private final SitterStore store;
    private final Visibility visibility;

    Sitters(SitterStore store, Visibility visibility) {
        this.store = store;
        this.visibility = visibility;
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
    public Map<UserId, Sitter> available(Collection<UserId> people) {
        return store.findAll(people).stream()
                .filter(sitter -> sitter.offer().available())
                .collect(Collectors.toUnmodifiableMap(Sitter::userId, Function.identity()));
    }

    /** @throws NotFound if there is none, or nobody who shows them to the reader */
    Sitter read(UserId reader, UserId userId) {
        return Optional.of(userId)
                .filter(sitter -> sitter.equals(reader) || visibility.mayRead(reader, sitter))
                .flatMap(store::find)
                .orElseThrow(() -> new NotFound("sitter"));
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
