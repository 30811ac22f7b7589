package com.petpal.profile.pet;

import com.petpal.platform.identity.UserId;

/** Who looks after pets of others at present. {@code sitting} knows. */
@FunctionalInterface
public interface CurrentSitters {

    /** Whether somebody looks after this pet now. Asked at every read, so that it is over when it is over. */
    boolean sits(UserId somebody, Pet pet);
}
