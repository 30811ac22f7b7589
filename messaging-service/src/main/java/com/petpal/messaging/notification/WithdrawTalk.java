package com.petpal.messaging.notification;

import com.petpal.messaging.notification.Withdrawal.Place;
import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.identity.PostId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes back what people were told of comments and posts that are deleted, and of answers that are accepted no longer. */
@Component
class WithdrawTalk {

    static final Set<String> TYPES = Set.of("comment.deleted", "post.deleted", "answer.withdrawn", "answer.accepted");

    private static final Set<NotificationKind> OF_COMMENTS =
            Set.of(NotificationKind.COMMENT, NotificationKind.REPLY, NotificationKind.MENTION);
    private static final Set<NotificationKind> OF_ANSWERS = Set.of(NotificationKind.ANSWER_ACCEPTED);
    private static final Set<NotificationKind> OF_POSTS = Set.of(
            NotificationKind.COMMENT,
            NotificationKind.REPLY,
            NotificationKind.MENTION,
            NotificationKind.REACTION,
            NotificationKind.ANSWER_ACCEPTED);

    private final NotificationStore store;

    WithdrawTalk(NotificationStore store) {
        this.store = store;
    }

    private record Below(PostId postId) {}

    void note(DomainEvent event) {
        switch (event.type()) {
            case "comment.deleted" ->
                store.withdraw(new Withdrawal(
                        OF_COMMENTS,
                        event.payload(Below.class).postId(),
                        Set.of(Place.SUBJECT),
                        event.aggregate(),
                        event.version()));
            // What stands under it counts versions of its own, and none of it comes again.
            case "post.deleted" ->
                store.withdraw(new Withdrawal(
                        OF_POSTS,
                        PostId.parse(event.aggregate()),
                        Set.of(Place.SUBJECT, Place.PARENT),
                        event.aggregate(),
                        Long.MAX_VALUE));
            default -> acceptance(event);
        }
    }

    /** Another answer in the place of the one before, or none. The first that is ever accepted takes no place. */
    private void acceptance(DomainEvent event) {
        if (event.version() > 1) {
            store.withdraw(new Withdrawal(
                    OF_ANSWERS,
                    PostId.parse(event.aggregate()),
                    Set.of(Place.PARENT),
                    event.aggregate(),
                    event.version()));
        }
    }
}
