package com.petpal.profile.count;

/** How many follow a person, and how many that person follows; requests are in neither. */
public record Counts(long followers, long following) {

    static final Counts NONE = new Counts(0, 0);
}
