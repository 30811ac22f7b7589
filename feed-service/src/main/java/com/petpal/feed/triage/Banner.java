package com.petpal.feed.triage;

import java.util.List;

/**
 * What to show above a question that tells of an emergency.
 *
 * @param level the worst of what was found
 * @param matches the worst first
 */
public record Banner(Level level, List<Match> matches, Search search) {

    /**
     * @param code never changes, whatever the language
     * @param source where the facts are from
     */
    public record Match(String code, Level level, String title, String advice, String source) {}

    /**
     * Where to find somebody.
     *
     * @param href sitters for emergencies; the app adds {@code lat} and {@code lon}, which are not ours to know
     * @param vet what to look for on a map
     */
    public record Search(String href, String vet) {}

    public Banner {
        matches = List.copyOf(matches);
    }
}
