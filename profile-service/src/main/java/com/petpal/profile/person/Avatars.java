package com.petpal.profile.person;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/** Pictures of people and of pets, which are uploaded before. To be told of a change before it is written. */
public interface Avatars {

    /** @throws com.petpal.platform.web.ProblemException 422 if the new one is no image of this person */
    void ofPerson(UserId person, @Nullable MediaId before, @Nullable MediaId after);

    /**
     * @param editor whose image the new one has to be
     * @throws com.petpal.platform.web.ProblemException 422 if it is not
     */
    void ofPet(UserId editor, PetId pet, @Nullable MediaId before, @Nullable MediaId after);
}
