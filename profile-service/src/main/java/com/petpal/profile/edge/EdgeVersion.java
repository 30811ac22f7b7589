package com.petpal.profile.graph;

/**
 * How an edge stands.
 *
 * @param version counts its starts and ends; 0 before the first
 */
record EdgeVersion(boolean active, long version) {

    static final EdgeVersion NEVER = new EdgeVersion(false, 0);

    EdgeVersion next(boolean nowActive) {
        return new EdgeVersion(nowActive, version + 1);
    }
}
