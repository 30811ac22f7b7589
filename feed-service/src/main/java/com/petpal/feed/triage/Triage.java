package com.petpal.feed.triage;

import com.petpal.feed.triage.Banner.Match;
import com.petpal.feed.triage.Banner.Search;
import com.petpal.feed.triage.Phrases.Hit;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds in a text what has to be warned of. Pure: the same text has the same answer. */
@Component
public class Triage {

    private static final int MOST_MATCHES = 5;
    private static final String VET_EN = "emergency vet near me";
    private static final String VET_DE = "Tierärztlicher Notdienst in der Nähe";

    private final Knowledge knowledge;
    private final Phrases<Sign> signs = new Phrases<>();
    private final Phrases<Species> animals = new Phrases<>();

    /** @param harmless whether the phrase takes back what is found inside it */
    private record Sign(Concern concern, boolean harmless) {}

    Triage() {
        this.knowledge = Knowledge.shipped();
        for (Concern concern : knowledge.concerns()) {
            concern.phrases().forEach(phrase -> signs.add(phrase, new Sign(concern, false)));
            concern.harmless().forEach(phrase -> signs.add(phrase, new Sign(concern, true)));
        }
        knowledge.animals().forEach((species, words) -> words.forEach(word -> animals.add(word, species)));
    }

    /**
     * @param species of the animals it is about, asked for only if something was found; none means that the text may
     *     say, and if it does not, that it could be any
     */
    public Optional<Banner> of(String text, Supplier<Set<Species>> species, Locale language) {
        Set<Concern> found = concerns(text);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Set<Species> known = species.get();
        Set<Species> about = known.isEmpty() ? named(text) : known;
        List<Concern> matching = knowledge.concerns().stream()
                .filter(concern -> found.contains(concern) && concern.concerns(about))
                .limit(MOST_MATCHES)
                .toList();
        return matching.isEmpty() ? Optional.empty() : Optional.of(banner(matching, about, language));
    }

    private Set<Concern> concerns(String text) {
        List<Hit<Sign>> hits = signs.in(text);
        List<Hit<Sign>> takenBack =
                hits.stream().filter(hit -> hit.what().harmless()).toList();
        return hits.stream()
                .filter(hit -> !hit.what().harmless())
                .filter(hit -> takenBack.stream()
                        .noneMatch(harmless ->
                                harmless.what().concern().equals(hit.what().concern()) && hit.isWithin(harmless)))
                .map(hit -> hit.what().concern())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Species> named(String text) {
        return animals.in(text).stream()
                .map(Hit::what)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Species.class)));
    }

    private static Banner banner(List<Concern> concerns, Set<Species> about, Locale language) {
        List<Match> matches = concerns.stream()
                .map(concern -> new Match(
                        concern.code(),
                        concern.level(),
                        concern.in(language).title(),
                        concern.in(language).advice(),
                        concern.source()))
                .toList();
        return new Banner(concerns.getFirst().level(), matches, search(about, language));
    }

    private static Search search(Set<Species> about, Locale language) {
        String species =
                about.size() == 1 ? "species=" + about.iterator().next().wire() + "&" : "";
        return new Search(
                "/v1/nearby/sitters?" + species + "emergency=true",
                language.getLanguage().equals("de") ? VET_DE : VET_EN);
    }
}
