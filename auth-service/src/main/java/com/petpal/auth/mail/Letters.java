package com.petpal.auth.mail;

import java.util.Optional;
import java.util.Set;

/** Writes letters of some kinds at the moment they are sent. */
public interface Letters {

    /** What it writes; each kind has one who does. */
    Set<LetterKind> kinds();

    /**
     * The letter that was asked for; asked again it is the same.
     *
     * @return empty if nobody needs it any more, or there is nobody
     */
    Optional<Letter> write(OutgoingMail mail);
}
