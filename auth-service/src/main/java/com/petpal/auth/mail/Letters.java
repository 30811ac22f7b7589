package com.petpal.auth.mail;

import java.util.Optional;

/** Writes letters at the moment they are sent. */
@FunctionalInterface
public interface Letters {

    /**
     * The letter that was asked for; asked again it is the same.
     *
     * @return empty if nobody needs it any more, or there is nobody
     */
    Optional<Letter> write(OutgoingMail mail);
}
