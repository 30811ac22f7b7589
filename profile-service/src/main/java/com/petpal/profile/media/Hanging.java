package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.RelationsSource;
import com.petpal.platform.visibility.Viewer;
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
    private final RelationsSource relations;
    private final PostImages posts;

    Hanging(
            People people,
            Pets pets,
            PetVisibility petVisibility,
            Visibility visibility,
            RelationsSource relations,
            PostImages posts) {
        this.people = people;
        this.pets = pets;
        this.petVisibility = petVisibility;
        this.visibility = visibility;
        this.relations = relations;
        this.posts = posts;
    }

    /** Whether it does now, for whoever looks now and then: a post that feed-service was about to keep may never have been kept. */
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
                visibility.mayRead(viewer, mediaId.home())
                        && (attachment.audience() == Audience.PUBLIC || isClose(viewer, mediaId.home()));
        };
    }

    private boolean isClose(UserId viewer, UserId owner) {
        return new Viewer(viewer, relations.load(viewer)).isCloseTo(owner);
    }
}
