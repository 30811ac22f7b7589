package com.petpal.platform.mongo;

/** What documents of a collection carry beside their fact; each brings its field and its index. */
public enum CollectionTrait {
    /** Events not yet confirmed by everybody. */
    OUTBOX("pendingSince"),
    /** A time to look at the document again. */
    TIMER("dueAt"),
    /** A time after which the document is gone. */
    EXPIRING("expiresAt");

    private final String field;

    CollectionTrait(String field) {
        this.field = field;
    }

    /** The field that the trait reads. */
    public String field() {
        return field;
    }

    CollectionIndex index() {
        return this == EXPIRING ? CollectionIndex.expiring(field) : CollectionIndex.sparse(field);
    }
}
