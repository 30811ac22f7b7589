package com.petpal.auth.account;

import com.petpal.platform.identity.UserId;

/** What registering needs of profile-service. */
@FunctionalInterface
interface People {

    /**
     * Claims the handle and makes a provisional person. Again with the same id and handle it changes nothing.
     *
     * @throws RegistrationRefused if the handle is taken, or something about the person is not good
     * @throws com.petpal.platform.web.Unavailable if profile-service does not answer
     */
    void add(UserId userId, NewPerson person);
}
