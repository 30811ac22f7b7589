package com.petpal.platform.mongo;

/** What documents of a collection carry beside their fact; each brings its field and its index. */
public enum CollectionTrait {
    /** Events not yet confirmed by everybody. */
    OUTBOX(CollectionIndex.sparse("pendingSince")),
    /** A time to look at the document again. */
    TIMER(CollectionIndex.sparse("dueAt")),
    /** A time after which the document is gone. */
    EXPIRING(CollectionIndex.expiring("expiresAt"));

    private final CollectionIndex index;

    CollectionTrait(CollectionIndex index) {
        this.index = index;
    }

    CollectionIndex index() {
        return index;
    }

    /** The field that the trait reads. */
    public String field() {
        return index.fields().getFirst();
    }
}
