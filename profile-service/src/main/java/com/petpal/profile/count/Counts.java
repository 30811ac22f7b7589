package com.petpal.profile.count;

/** How many follow a person, how many that person follows, requests in neither, and how many posts of theirs there are. */
public record Counts(long followers, long following, long posts) {

    static final Counts NONE = new Counts(0, 0, 0);

    /** How many edges there are to count. */
    long follows() {
        return followers + following;
    }

    Counts withPosts(long number) {
        return new Counts(followers, following, number);
    }
}
