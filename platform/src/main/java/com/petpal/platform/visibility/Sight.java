package com.petpal.platform.visibility;

/** How much of somebody another person is shown. */
public enum Sight {
    /** As if there were nobody: blocked, either way. */
    NOTHING,
    /** Who they are and no more: they share with their followers, and this person is none. */
    CARD,
    /** Whatever they share. */
    ALL
}
