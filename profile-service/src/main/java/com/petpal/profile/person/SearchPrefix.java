package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.web.BadInput;
import com.petpal.profile.text.FoldedText;

/**
 * How a handle or a part of a name begins, or all of it: where it stands in the lists. Handles stand before names.
 *
 * @param text 2 to 50 characters
 */
record SearchPrefix(FoldedText text) {

    static final int SHORTEST = 2;
    static final int LONGEST = 50;

    private static final String HANDLE = "h:";
    private static final String NAME = "n:";

    /** @throws BadInput if it is too short or too long to be looked for */
    static SearchPrefix parse(String typed) {
        var prefix = new SearchPrefix(FoldedText.of(typed));
        if (typed.length() > 4 * LONGEST || prefix.text.length() < SHORTEST || prefix.text.length() > LONGEST) {
            throw new BadInput("invalid_request", "q", "Say 2 to 50 characters of a handle or a name.");
        }
        return prefix;
    }

    String list() {
        return "name:" + text.first(SHORTEST);
    }

    String ofHandles() {
        return HANDLE + text.first(LONGEST);
    }

    String ofNames() {
        return NAME + text.first(LONGEST);
    }

    Listing handleEntry(UserId userId) {
        return new Listing(list(), ofHandles(), userId.toString());
    }

    Listing nameEntry(UserId userId) {
        return new Listing(list(), ofNames(), userId.toString());
    }

    /** Stands behind every handle of the list. */
    String firstOfNames() {
        return new Listing(list(), NAME, "").id();
    }

    boolean matches(String id) {
        return Listing.isOf(id, list(), ofHandles()) || Listing.isOf(id, list(), ofNames());
    }
}
