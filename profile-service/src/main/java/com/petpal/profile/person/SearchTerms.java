package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.profile.text.FoldedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody is found by: the handle, and the name from each of its first words on. */
record SearchTerms(UserId userId, String handle, String displayName) {

    private static final int MOST_WORDS = 4;

    static SearchTerms of(Person person) {
        return new SearchTerms(person.userId(), person.handle(), person.displayName());
    }

    Set<Listing> listings() {
        var listings = new HashSet<Listing>();
        listings.add(new SearchPrefix(FoldedText.of(handle)).handleEntry(userId));
        fromEachWord()
                .filter(term -> term.length() >= SearchPrefix.SHORTEST)
                .map(term -> new SearchPrefix(term).nameEntry(userId))
                .forEach(listings::add);
        return listings;
    }

    private Stream<FoldedText> fromEachWord() {
        String[] words = FoldedText.of(displayName).value().split(" ", MOST_WORDS);
        return Stream.iterate(0, from -> from < words.length, from -> from + 1)
                .map(from -> new FoldedText(String.join(" ", List.of(words).subList(from, words.length))));
    }
}
