package com.petpal.profile.edge;

/**
 * How an edge stands.
 *
 * @param version counts its changes; 0 before the first
 */
public record EdgeVersion(EdgeState state, long version) {

    public static final EdgeVersion NEVER = new EdgeVersion(EdgeState.ENDED, 0);

    public boolean is(EdgeState wanted) {
        return state == wanted;
    }

    EdgeVersion next(EdgeState then) {
        return new EdgeVersion(then, version + 1);
    }
}
