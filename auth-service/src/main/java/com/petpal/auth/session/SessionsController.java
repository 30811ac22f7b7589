package com.petpal.auth.session;

import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody is signed in, and ending it. */
@RestController
@RequestMapping("/v1/auth/sessions")
class SessionsController {

    private final ListSessions listSessions;
    private final EndSession endSession;
    private final EndOtherSessions endOtherSessions;

    SessionsController(ListSessions listSessions, EndSession endSession, EndOtherSessions endOtherSessions) {
        this.listSessions = listSessions;
        this.endSession = endSession;
        this.endOtherSessions = endOtherSessions;
    }

    @GetMapping
    Page<ListSessions.Item> list(@AuthenticationPrincipal Caller caller, PageRequest page) {
        return listSessions.list(caller, page);
    }

    /** One of mine; also the one that asks, which is then signed out. */
    @DeleteMapping("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal Caller caller, @PathVariable String sessionId) {
        endSession.end(caller.userId(), new SessionId(caller.sessionId()), new SessionId(sessionId));
    }

    /** All of mine but the one that asks, which signs out with {@code POST /v1/auth/logout}. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(@AuthenticationPrincipal Caller caller) {
        endOtherSessions.end(caller.userId(), caller.sessionId());
    }
}
