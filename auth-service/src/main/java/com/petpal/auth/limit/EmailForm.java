package com.petpal.auth.limit;

/** The one form of an e-mail address, so that however it is typed it is one account that is limited. */
@FunctionalInterface
public interface EmailForm {

    /** @param typed what somebody typed; given back if it is no address */
    String normalised(String typed);
}
