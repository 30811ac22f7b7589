package com.petpal.messaging.notification;

import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.moderation.ModerationAction;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people what happened in profile-service, from the facts it announces anyway. */
@Component
class NoteProfileNotices implements EventHandler {

    private final Notify notify;
    private final NoteFollows noteFollows;
    private final NoteSittings noteSittings;

    NoteProfileNotices(Notify notify, NoteFollows noteFollows, NoteSittings noteSittings) {
        this.notify = notify;
        this.noteFollows = noteFollows;
        this.noteSittings = noteSittings;
    }

    /** @param state absent once somebody is no co-owner any more, nor invited */
    private record CoOwnerChanged(
            PetId petId,
            UserId userId,
            @Nullable UserId ownerId,
            @Nullable String state) {}

    @Override
    public String group() {
        return "messaging.notify-profile";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "follow.requested",
                "follow.started",
                "follow.ended",
                "co_owner.changed",
                ModerationAction.TYPE,
                "sitting.alerted",
                "profile.notify");
    }

    @Override
    public void handle(DomainEvent event) {
        switch (event.type()) {
            case "co_owner.changed" -> coOwner(event.payload(CoOwnerChanged.class), event.version());
            case ModerationAction.TYPE ->
                decided(event.payload(ModerationAction.class), event.at().toEpochMilli());
            case "sitting.alerted" -> noteSittings.note(event);
            case "profile.notify" -> notify.tell(event.payload(Wanted.class).toNotice());
            default -> noteFollows.note(event);
        }
    }

    private void coOwner(CoOwnerChanged changed, long version) {
        UserId owner = changed.ownerId();
        if (owner == null) {
            return;
        }
        String state = String.valueOf(changed.state()).toLowerCase(Locale.ROOT);
        var pet = Subject.of("pet", changed.petId());
        notify.tell(new Notice(
                changed.userId(),
                "co_owner_invited:" + changed.petId(),
                NotificationKind.CO_OWNER_INVITED,
                pet,
                owner,
                null,
                version,
                !state.equals("invited")));
        if (!state.equals("invited")) {
            notify.tell(new Notice(
                    owner,
                    "co_owner_accepted:" + changed.petId() + ":" + changed.userId(),
                    NotificationKind.CO_OWNER_ACCEPTED,
                    pet,
                    changed.userId(),
                    null,
                    version,
                    !state.equals("accepted")));
        }
    }

    /** Neither of the two learns who the other is, nor who decided. */
    private void decided(ModerationAction decided, long version) {
        ModerationAction.Subject subject = decided.subject();
        UserId about = decided.aboutId();
        if (about != null) {
            notify.tell(new Notice(
                    about,
                    "moderation:" + decided.decisionId(),
                    NotificationKind.MODERATION,
                    new Subject(subject.type(), subject.id(), subject.parentId()),
                    null,
                    decided.action() + (decided.undone() ? "_undone" : ""),
                    version,
                    false));
        }
        UserId reporter = decided.reporterId();
        if (reporter != null) {
            notify.tell(new Notice(
                    reporter,
                    "report:" + decided.reportId(),
                    NotificationKind.REPORT_DECIDED,
                    Subject.of("report", decided.reportId()),
                    null,
                    null,
                    version,
                    decided.undone()));
        }
    }
}
