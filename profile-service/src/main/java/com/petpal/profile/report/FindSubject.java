package com.petpal.profile.report;

import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.OpaqueId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.media.ModerateMedia;
import com.petpal.profile.person.People;
import com.petpal.profile.pet.Pets;
import com.petpal.profile.playdate.ModeratePlaydate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out what is reported, and who is behind it.
 *
 * <p>Whether the reporter may see it does not matter: whoever blocks the people they harass is reported all the same. What
 * other services have is taken on trust; whoever looks at the report finds out.
 */
@Component
final class FindSubject {

    private final People people;
    private final Pets pets;
    private final ModerateMedia images;
    private final ModeratePlaydate playdates;

    FindSubject(People people, Pets pets, ModerateMedia images, ModeratePlaydate playdates) {
        this.people = people;
        this.pets = pets;
        this.images = images;
        this.playdates = playdates;
    }

    /**
     * Who is behind it, where this service can tell.
     *
     * @throws BadInput if its ids are no ids of its type
     * @throws NotFound if it is ours and there is none
     */
    Optional<UserId> behind(Subject subject) {
        try {
            return find(subject);
        } catch (InvalidId noId) {
            throw new BadInput("bad_id", "/subject/id", "This is no id of this type of subject.");
        }
    }

    private Optional<UserId> find(Subject subject) {
        String parent = parent(subject);
        return switch (subject.type()) {
            case PERSON ->
                Optional.of(people.require(UserId.parse(subject.id())).userId());
            case PET -> Optional.of(pets.require(PetId.parse(subject.id())).ownerId());
            case POST -> Optional.of(PostId.parse(subject.id()).home());
            case COMMENT -> {
                PostId.parse(parent);
                yield Optional.empty();
            }
            case MESSAGE -> {
                OpaqueId.require(parent);
                yield Optional.empty();
            }
            case IMAGE -> Optional.of(images.requireOwner(MediaId.parse(subject.id())));
            case PLAYDATE -> Optional.of(playdates.requireHost(PlaydateId.parse(subject.id())));
        };
    }

    /** Comments and messages have a parent, and nothing else has. */
    private static String parent(Subject subject) {
        boolean needed = subject.type() == SubjectType.COMMENT || subject.type() == SubjectType.MESSAGE;
        String given = subject.parentId();
        if (needed == (given == null)) {
            throw new BadInput(
                    "bad_subject", "/subject/parentId", "Comments and messages have a parentId, and nothing else has.");
        }
        return given == null ? "" : given;
    }
}
