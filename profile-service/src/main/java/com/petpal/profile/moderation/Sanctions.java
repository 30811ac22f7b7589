package com.petpal.profile.moderation;

import com.petpal.platform.identity.InvalidId;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.media.ModerateMedia;
import com.petpal.profile.person.ModeratePerson;
import com.petpal.profile.pet.ModeratePet;
import com.petpal.profile.playdate.ModeratePlaydate;
import com.petpal.profile.report.Decision;
import com.petpal.profile.report.Report;
import com.petpal.profile.report.Subject;
import com.petpal.profile.sitter.Sitters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What follows from decisions for people, pets, images and playdates; posts, comments and messages are for whoever has them. Each may
 * be repeated.
 */
@Component
final class Sanctions {

    private final ModeratePerson people;
    private final ModeratePet pets;
    private final Sitters sitters;
    private final ModerateMedia images;
    private final ModeratePlaydate playdates;
    private final Suspensions suspensions;

    Sanctions(
            ModeratePerson people,
            ModeratePet pets,
            Sitters sitters,
            ModerateMedia images,
            ModeratePlaydate playdates,
            Suspensions suspensions) {
        this.people = people;
        this.pets = pets;
        this.sitters = sitters;
        this.images = images;
        this.playdates = playdates;
        this.suspensions = suspensions;
    }

    void impose(Report report, Decision decision) {
        switch (decision.action()) {
            case DISMISS, WARN -> {}
            case HIDE -> hide(report.filing().subject(), report.reportId());
            case REMOVE -> remove(report.filing().subject(), report.reportId());
            case SUSPEND ->
                about(report)
                        .ifPresent(person -> suspensions.suspend(
                                person,
                                report.reportId(),
                                Optional.ofNullable(decision.until()).orElseThrow()));
        }
    }

    void lift(Report report, Decision decision) {
        switch (decision.action()) {
            case DISMISS, WARN, REMOVE -> {}
            case HIDE -> show(report.filing().subject(), report.reportId());
            case SUSPEND -> about(report).ifPresent(person -> suspensions.lift(person, report.reportId()));
        }
    }

    private void hide(Subject subject, String reason) {
        switch (subject.type()) {
            case PERSON -> people.hide(UserId.parse(subject.id()), reason);
            case PET -> pets.hide(PetId.parse(subject.id()), reason);
            case IMAGE -> image(subject).ifPresent(image -> images.hide(image, reason));
            case PLAYDATE -> playdates.hide(PlaydateId.parse(subject.id()), reason);
            case POST, COMMENT, MESSAGE -> {}
        }
    }

    private void show(Subject subject, String reason) {
        switch (subject.type()) {
            case PERSON -> people.show(UserId.parse(subject.id()), reason);
            case PET -> pets.show(PetId.parse(subject.id()), reason);
            case IMAGE -> image(subject).ifPresent(image -> images.show(image, reason));
            case PLAYDATE -> playdates.show(PlaydateId.parse(subject.id()), reason);
            case POST, COMMENT, MESSAGE -> {}
        }
    }

    private void remove(Subject subject, String reason) {
        switch (subject.type()) {
            case PERSON -> {
                people.clear(UserId.parse(subject.id()), reason);
                sitters.clear(UserId.parse(subject.id()), reason);
            }
            case PET -> pets.remove(PetId.parse(subject.id()));
            case IMAGE -> image(subject).ifPresent(images::remove);
            case PLAYDATE -> playdates.remove(PlaydateId.parse(subject.id()));
            case POST, COMMENT, MESSAGE -> {}
        }
    }

    /** Reports of images were once taken whatever their ids were: of what is no id there is no image. */
    private static Optional<MediaId> image(Subject subject) {
        try {
            return Optional.of(MediaId.parse(subject.id()));
        } catch (InvalidId none) {
            return Optional.empty();
        }
    }

    private static Optional<UserId> about(Report report) {
        return Optional.ofNullable(report.filing().aboutId());
    }
}
