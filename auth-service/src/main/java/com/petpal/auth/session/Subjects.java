package com.petpal.auth.session;

import com.petpal.auth.credential.Password;
import com.petpal.platform.identity.UserId;
import java.util.Optional;

/** What sessions need to know of accounts. */
public interface Subjects {

    /**
     * Whom this e-mail address and password prove. Costs the same whether there is no such account or the password is
     * wrong.
     *
     * @param email as somebody typed it
     */
    Optional<Proven> prove(String email, Password password);

    /** Somebody who proved their password before, as they are now. */
    Optional<Proven> recall(UserId userId);

    /** Somebody with an account who is not leaving, as they are now. */
    Optional<Subject> find(UserId userId);

    /**
     * Keeps the account of somebody who was leaving and signs in.
     *
     * @return whether it could be kept
     */
    boolean keep(UserId userId);
}
