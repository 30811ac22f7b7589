package com.petpal.platform.listing;

import java.util.List;

/** How a list begins, as the cache holds it. */
record FirstPage(List<Listing> entries) {

    /** How much of a list that is. */
    static final int SIZE = 50;

    FirstPage {
        entries = List.copyOf(entries);
    }
}
