package com.petpal.platform.identity;

/** A text that is no id of the wanted kind. The text is not repeated: it came from outside. */
public final class InvalidId extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidId() {
        super("not an id of the expected kind");
    }
}
