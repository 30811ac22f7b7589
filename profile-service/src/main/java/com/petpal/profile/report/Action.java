package com.petpal.profile.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a moderator decides on a report. */
public enum Action {
    /** Nothing is wrong with the subject. */
    @JsonProperty("dismiss")
    DISMISS,
    /** Nobody sees the subject any more but whose it is. */
    @JsonProperty("hide")
    HIDE,
    /** Whoever is behind it is told that it was wrong. */
    @JsonProperty("warn")
    WARN,
    /** Whoever is behind it cannot sign in until a time. */
    @JsonProperty("suspend")
    SUSPEND,
    /** The subject goes, for good: the one decision that cannot be undone. */
    @JsonProperty("remove")
    REMOVE;

    /** As it is on the wire. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is about a person, rather than about what was reported. */
    public boolean needsSomebody() {
        return this == WARN || this == SUSPEND;
    }

    public boolean canBeUndone() {
        return this != REMOVE;
    }

    /** Whether whoever is behind the subject hears of it: of a report that led to nothing they do not. */
    public boolean isTold() {
        return this != DISMISS;
    }
}
