package com.petpal.feed.triage;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something to warn of, as the data files hold it.
 *
 * @param species whom it concerns; {@code any} is everybody
 * @param source where the facts are from
 * @param phrases by which a text tells of it
 * @param harmless what takes a phrase back that is part of it
 */
record Concern(
        String code,
        Level level,
        Set<String> species,
        String source,
        Wording en,
        Wording de,
        List<String> phrases,
        List<String> harmless) {

    private static final String ANY = "any";

    /** In one language. */
    record Wording(String title, String advice) {}

    Concern {
        species = Set.copyOf(species);
        phrases = List.copyOf(phrases);
        harmless = List.copyOf(harmless);
        species.stream().filter(name -> !name.equals(ANY)).forEach(Species::of);
    }

    /** @param some nobody in particular if empty: then it may be any */
    boolean concerns(Set<Species> some) {
        return some.isEmpty()
                || species.contains(ANY)
                || some.contains(Species.OTHER)
                || some.stream().anyMatch(one -> species.contains(one.wire()));
    }

    Wording in(Locale language) {
        return language.getLanguage().equals("de") ? de : en;
    }
}
