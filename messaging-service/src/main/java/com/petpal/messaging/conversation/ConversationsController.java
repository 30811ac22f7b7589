package com.petpal.messaging.conversation;

import com.petpal.messaging.conversation.StartConversation.Started;
import com.petpal.platform.idempotency.Idempotency;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.EntityTag;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/conversations")
class ConversationsController {

    private final StartConversation startConversation;
    private final ReadInbox readInbox;
    private final Conversations conversations;
    private final Idempotency idempotency;
    private final IdGenerator ids;

    ConversationsController(
            StartConversation startConversation,
            ReadInbox readInbox,
            Conversations conversations,
            Idempotency idempotency,
            IdGenerator ids) {
        this.startConversation = startConversation;
        this.readInbox = readInbox;
        this.conversations = conversations;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    @PostMapping
    ResponseEntity<?> start(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewConversation request) {
        return idempotency.create(
                caller,
                "POST /v1/conversations",
                key,
                request,
                ids::random128,
                id -> answer(startConversation.start(caller.userId(), new ConversationId(id), request)));
    }

    @GetMapping
    Page<InboxItem> inbox(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String inbox,
            PageRequest page) {
        return readInbox.read(caller.userId(), drawer(inbox), page);
    }

    @GetMapping("/{conversationId}")
    ResponseEntity<Conversation> read(
            @AuthenticationPrincipal Caller caller, @PathVariable ConversationId conversationId) {
        return tagged(conversations.of(caller.userId(), conversationId));
    }

    static ResponseEntity<Conversation> tagged(Conversation conversation) {
        return ResponseEntity.ok()
                .eTag(EntityTag.of(conversation.standing().version()))
                .body(conversation);
    }

    private static Drawer drawer(@Nullable String inbox) {
        if (inbox == null) {
            return Drawer.INBOX;
        }
        if (inbox.equals(Drawer.REQUESTS.text())) {
            return Drawer.REQUESTS;
        }
        throw new BadInput("invalid_request", "inbox", "There is the inbox, and there are requests.");
    }

    /** What answers about a conversation have as their header. */
    static String location(ConversationId id) {
        return "/v1/conversations/" + id;
    }

    private static ResponseEntity<Conversation> answer(Started started) {
        Conversation conversation = started.conversation();
        var location = URI.create(location(conversation.conversationId()));
        return started.isNew()
                ? ResponseEntity.created(location).body(conversation)
                : ResponseEntity.ok().location(location).body(conversation);
    }
}
