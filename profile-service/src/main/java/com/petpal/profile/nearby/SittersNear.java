package com.petpal.profile.nearby;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.person.People;
import com.petpal.profile.pet.Species;
import com.petpal.profile.place.Location;
import com.petpal.profile.sitter.SitterOffer;
import com.petpal.profile.sitter.Sitters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds sitters for those who ask for one: who is available, takes these pets and comes so far, whoever shows them to whom. */
@Component
public final class SittersNear {

    /** A crowded ring is read to its end by later looks. */
    private static final int MOST_ROUNDS = 20;

    private final ReadLists lists;
    private final People people;
    private final Sitters sitters;

    SittersNear(ReadLists lists, People people, Sitters sitters) {
        this.lists = lists;
        this.people = people;
        this.sitters = sitters;
    }

    /**
     * Some of those in a neighbourhood, by id.
     *
     * @param species of all pets that somebody has to take
     * @param isWanted asked of each who would do
     */
    public List<UserId> in(Neighbourhood around, Collection<Species> species, Predicate<UserId> isWanted, int limit) {
        List<String> names = around.lists(FindNeighbours.SITTERS);
        var found = new ArrayList<UserId>();
        Optional<String> at = Optional.of("");
        for (int round = 0; round < MOST_ROUNDS && at.isPresent() && found.size() < limit; round++) {
            ReadLists.Part part = lists.after(names, at.get());
            Set<UserId> listed = part.entries().stream()
                    .map(entry -> UserId.parse(entry.subject()))
                    .collect(Collectors.toUnmodifiableSet());
            Map<UserId, Location> places = people.places(listed);
            sitters.available(places.keySet()).values().stream()
                    .filter(sitter -> sitter.offer().species().containsAll(species))
                    .filter(sitter -> Optional.ofNullable(places.get(sitter.userId()))
                            .filter(place -> around.bandOf(place).isPresent())
                            .filter(place ->
                                    around.isWithin(place, sitter.offer().radiusKm()))
                            .isPresent())
                    .map(sitter -> sitter.userId())
                    .sorted()
                    .filter(isWanted)
                    .limit(limit - found.size())
                    .forEach(found::add);
            at = part.end();
        }
        return List.copyOf(found);
    }

    /** Whether somebody is a sitter who is available, and comes as far as a place. */
    public boolean comesTo(UserId sitter, Location place) {
        return reach(sitter).filter(reach -> reach.test(place)).isPresent();
    }

    /** Where a sitter comes to; empty if they are none who is available, or share no place. */
    public Optional<Predicate<Location>> reach(UserId sitter) {
        Optional<SitterOffer> offer = sitters.availableOffer(sitter);
        Optional<Location> home =
                Optional.ofNullable(people.places(List.of(sitter)).get(sitter));
        return offer.flatMap(known ->
                home.map(from -> to -> new Neighbourhood(to, Neighbourhood.MOST_KM).isWithin(from, known.radiusKm())));
    }
}
