package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.RelationsSource;
import com.petpal.platform.visibility.Sight;
import com.petpal.platform.visibility.Viewer;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.person.PersonProblem.FollowersOnly;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may know what of whom: block, privacy and deletion in one decision, for every feature of this service.
 *
 * <p>Two reads through the caches, whatever the number of owners. Whoever is blocked, either way, is as absent as
 * whoever does not exist.
 */
@Component
public final class Visibility {

    private final People people;
    private final RelationsSource relations;

    Visibility(People people, RelationsSource relations) {
        this.people = people;
        this.relations = relations;
    }

    /** What is shown of somebody: {@link Sight#NOTHING} also of nobody. */
    public Sight sight(UserId viewer, UserId owner) {
        return people.find(owner).map(person -> sight(viewer, person)).orElse(Sight.NOTHING);
    }

    /** The same of a person who was read already. */
    public Sight sight(UserId viewer, Person owner) {
        return viewer.equals(owner.userId()) ? Sight.ALL : sightOf(viewer(viewer), owner);
    }

    /** Whether there is such a person, and neither blocked the other. */
    public boolean mayMeet(UserId viewer, UserId owner) {
        return sight(viewer, owner) != Sight.NOTHING;
    }

    /** Whether the viewer is shown whatever this person shares: pets, pictures, lists, bio, place. */
    public boolean mayRead(UserId viewer, UserId owner) {
        return sight(viewer, owner) == Sight.ALL;
    }

    /** Whether the viewer is shown what this person keeps for those who follow them: whoever does, and nobody who is blocked. */
    public boolean isCloseTo(UserId viewer, UserId owner) {
        return people.find(owner).isPresent()
                && (viewer.equals(owner) || viewer(viewer).isCloseTo(owner));
    }

    /** @throws NotFound if there is nobody whom the viewer may meet */
    public Person requireMet(UserId viewer, UserId owner) {
        return people.find(owner)
                .filter(person -> sight(viewer, person) != Sight.NOTHING)
                .orElseThrow(() -> new NotFound("person"));
    }

    /**
     * For what hangs on a person the viewer knows of, such as lists.
     *
     * @throws NotFound if there is nobody whom the viewer may meet
     * @throws FollowersOnly 403 {@code followers_only} if they share with followers alone, and the viewer is none
     */
    public Person requireRead(UserId viewer, UserId owner) {
        Person person = people.require(owner);
        return switch (sight(viewer, person)) {
            case ALL -> person;
            case CARD -> throw new FollowersOnly();
            case NOTHING -> throw new NotFound("person");
        };
    }

    /** Those of them whom the viewer may meet, if they exist: for cards. One read through the cache. */
    public Set<UserId> met(UserId viewer, Collection<UserId> owners) {
        return owners.isEmpty() ? Set.of() : which(owners, viewer(viewer)::mayMeet);
    }

    /** Those of them who exist and share with the viewer: for things of many owners. */
    public Set<UserId> readable(UserId viewer, Collection<UserId> owners) {
        if (owners.isEmpty()) {
            return Set.of();
        }
        Viewer sees = viewer(viewer);
        Map<UserId, Person> found = people.findAll(owners);
        return which(
                owners,
                owner -> Optional.ofNullable(found.get(owner))
                        .filter(person -> sightOf(sees, person) == Sight.ALL)
                        .isPresent());
    }

    private static Set<UserId> which(Collection<UserId> owners, Predicate<UserId> seen) {
        return owners.stream().filter(seen).collect(Collectors.toUnmodifiableSet());
    }

    private static Sight sightOf(Viewer viewer, Person owner) {
        return viewer.sightOf(owner.userId(), owner.privacy() == Privacy.FOLLOWERS);
    }

    Viewer viewer(UserId userId) {
        return new Viewer(userId, relations.load(userId));
    }
}
