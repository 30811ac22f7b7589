package com.petpal.messaging.notification;

import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.identity.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells people of posts that name them, and of what is said and felt about theirs: of one comment each person once, as what it is to them
 * most of all.
 */
@Component
class NoteTalk {

    static final Set<String> TYPES = Set.of(
            "post.created",
            "post.edited",
            "comment.created",
            "comment.edited",
            "reaction.added",
            "reaction.removed",
            "answer.accepted");

    private static final String FOLLOWERS = "followers";

    private final Notify notify;
    private final WhoMaySee whoMaySee;

    NoteTalk(Notify notify, WhoMaySee whoMaySee) {
        this.notify = notify;
        this.whoMaySee = whoMaySee;
    }

    private record Named(UserId userId) {}

    private record Shown(@Nullable List<Named> mentions) {}

    private record Posted(
            UserId authorId,
            @Nullable String audience,
            @Nullable List<Named> mentions,
            @Nullable Shown before) {}

    private record Commented(
            String postId,
            UserId postAuthorId,
            UserId authorId,
            @Nullable String audience,
            @Nullable List<UserId> mentions,
            @Nullable UserId inReplyToAuthorId) {}

    private record Reacted(String postId, UserId postAuthorId, UserId userId) {}

    private record Accepted(String postId, UserId askerId, String commentId, UserId answererId) {}

    void note(DomainEvent event) {
        switch (event.type()) {
            case "post.created", "post.edited" -> posted(event, event.payload(Posted.class));
            case "comment.created" -> commented(event, event.payload(Commented.class));
            case "comment.edited" -> mentioned(event, event.payload(Commented.class), new HashSet<>());
            case "answer.accepted" -> accepted(event, event.payload(Accepted.class));
            default -> reacted(event, event.payload(Reacted.class));
        }
    }

    private void posted(DomainEvent event, Posted post) {
        List<Named> known = post.before() == null
                ? List.of()
                : Objects.requireNonNullElse(post.before().mentions(), List.of());
        Objects.requireNonNullElse(post.mentions(), List.<Named>of()).stream()
                .filter(named -> !known.contains(named))
                .map(Named::userId)
                .filter(person -> whoMaySee.may(person, post.authorId(), FOLLOWERS.equals(post.audience())))
                .forEach(person -> tell(
                        person,
                        NotificationKind.MENTION,
                        post.authorId(),
                        Subject.of("post", event.aggregate()),
                        event.version()));
    }

    private void commented(DomainEvent event, Commented comment) {
        var told = new HashSet<UserId>();
        UserId answered = comment.inReplyToAuthorId();
        if (answered != null && maySee(answered, comment)) {
            told.add(answered);
            tell(answered, NotificationKind.REPLY, comment.authorId(), subject(event, comment), event.version());
        }
        if (told.add(comment.postAuthorId())) {
            tell(
                    comment.postAuthorId(),
                    NotificationKind.COMMENT,
                    comment.authorId(),
                    subject(event, comment),
                    event.version());
        }
        mentioned(event, comment, told);
    }

    private void mentioned(DomainEvent event, Commented comment, Set<UserId> told) {
        Objects.requireNonNullElse(comment.mentions(), List.<UserId>of()).stream()
                .filter(person -> !told.contains(person) && maySee(person, comment))
                .forEach(person -> tell(
                        person,
                        NotificationKind.MENTION,
                        comment.authorId(),
                        subject(event, comment),
                        event.version()));
    }

    private boolean maySee(UserId person, Commented comment) {
        return whoMaySee.may(person, comment.postAuthorId(), FOLLOWERS.equals(comment.audience()));
    }

    private static Subject subject(DomainEvent event, Commented comment) {
        return new Subject("comment", event.aggregate(), comment.postId());
    }

    private void reacted(DomainEvent event, Reacted reaction) {
        notify.tell(new Notice(
                reaction.postAuthorId(),
                "reaction:" + reaction.postId(),
                NotificationKind.REACTION,
                Subject.of("post", reaction.postId()),
                reaction.userId(),
                null,
                event.version(),
                event.type().equals("reaction.removed")));
    }

    private void accepted(DomainEvent event, Accepted answer) {
        var subject = new Subject("comment", answer.commentId(), answer.postId());
        if (whoMaySee.may(answer.answererId(), answer.askerId(), false)) {
            tell(answer.answererId(), NotificationKind.ANSWER_ACCEPTED, answer.askerId(), subject, event.version());
        }
    }

    private void tell(UserId person, NotificationKind kind, UserId actor, Subject subject, long version) {
        String key = kind.text() + ":" + subject.text() + ":" + actor;
        notify.tell(new Notice(person, key, kind, subject, actor, null, version, false));
    }
}
