package com.petpal.auth.export;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Optional;

/** Where exports are kept. */
interface ExportStore {

    /** Whether there was none of this id. */
    boolean add(Export export);

    Optional<Export> find(ExportId id);

    /** A person's, in no order. */
    List<Export> of(UserId owner);

    /** Takes a step: whether the export was still in the state, attempt and fetch that was seen. */
    boolean change(Export seen, Export next);
}
