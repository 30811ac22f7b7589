package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.person.People;
import com.petpal.profile.person.Visibility;
import com.petpal.profile.pet.PetVisibility;
import com.petpal.profile.pet.Pets;
import org.springframework.stereotype.Component;

/** Whether an image hangs where an attachment says, and who may look at what it hangs on. */
@Component
final class Hanging {

    private final People people;
    private final Pets pets;
    private final PetVisibility petVisibility;
    private final Visibility visibility;
    private final ConversationMembers members;
    private final PostImages posts;

    Hanging(
            People people,
            Pets pets,
            PetVisibility petVisibility,
            Visibility visibility,
            ConversationMembers members,
            PostImages posts) {
        this.people = people;
        this.pets = pets;
        this.petVisibility = petVisibility;
        this.visibility = visibility;
        this.members = members;
        this.posts = posts;
    }

    /**
     * Whether it does now, for whoever looks now and then: a post that feed-service was about to keep may never have been kept. A
     * conversation's images are messaging-service's to say.
     */
    boolean is(MediaId mediaId, Attachment attachment) {
        return switch (attachment.type()) {
            case PERSON ->
                people.find(UserId.parse(attachment.id()))
                        .filter(person -> mediaId.equals(person.avatarMediaId()))
                        .isPresent();
            case PET ->
                pets.find(PetId.parse(attachment.id()))
                        .filter(pet -> mediaId.equals(pet.details().avatarMediaId()))
                        .isPresent();
            case POST -> posts.shows(PostId.parse(attachment.id()), mediaId);
            case CONVERSATION -> true;
        };
    }

    /** Whether somebody may read the person, pet or post, and so the image, if it hangs there. */
    boolean isShownTo(UserId viewer, MediaId mediaId, Attachment attachment) {
        return switch (attachment.type()) {
            case PERSON -> is(mediaId, attachment) && visibility.mayMeet(viewer, UserId.parse(attachment.id()));
            case PET ->
                pets.find(PetId.parse(attachment.id()))
                        .filter(pet -> mediaId.equals(pet.details().avatarMediaId()))
                        .filter(pet -> petVisibility.mayRead(viewer, pet))
                        .isPresent();
            case POST ->
                attachment.audience() == Audience.PUBLIC
                        ? visibility.mayRead(viewer, mediaId.home())
                        : visibility.isCloseTo(viewer, mediaId.home());
            // Whoever blocked the sender reads on what they wrote, and so looks at it: messaging-service decides.
            case CONVERSATION -> members.include(viewer, attachment.id());
        };
    }
}
