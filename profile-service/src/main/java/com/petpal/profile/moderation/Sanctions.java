package com.petpal.profile.moderation;

import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.person.ModeratePerson;
import com.petpal.profile.pet.ModeratePet;
import com.petpal.profile.report.Decision;
import com.petpal.profile.report.Report;
import com.petpal.profile.report.Subject;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What follows from decisions for people and pets; posts, comments, messages and images are for whoever has them. Each may be
 * repeated.
 */
@Component
final class Sanctions {

    private final ModeratePerson people;
    private final ModeratePet pets;
    private final Suspensions suspensions;

    Sanctions(ModeratePerson people, ModeratePet pets, Suspensions suspensions) {
        this.people = people;
        this.pets = pets;
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
            case POST, COMMENT, MESSAGE, IMAGE -> {}
        }
    }

    private void show(Subject subject, String reason) {
        switch (subject.type()) {
            case PERSON -> people.show(UserId.parse(subject.id()), reason);
            case PET -> pets.show(PetId.parse(subject.id()), reason);
            case POST, COMMENT, MESSAGE, IMAGE -> {}
        }
    }

    private void remove(Subject subject, String reason) {
        switch (subject.type()) {
            case PERSON -> people.clear(UserId.parse(subject.id()), reason);
            case PET -> pets.remove(PetId.parse(subject.id()));
            case POST, COMMENT, MESSAGE, IMAGE -> {}
        }
    }

    private static Optional<UserId> about(Report report) {
        return Optional.ofNullable(report.filing().aboutId());
    }
}
