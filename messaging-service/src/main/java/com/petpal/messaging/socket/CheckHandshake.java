package com.petpal.messaging.socket;

import com.petpal.messaging.socket.FrameRefused.NoSocket;
import com.petpal.messaging.socket.FrameRefused.OtherOrigin;
import com.petpal.messaging.socket.FrameRefused.UnknownProtocol;
import com.petpal.platform.security.AccessTokens;
import com.petpal.platform.web.ProblemException;
import com.petpal.platform.web.ProblemWriter;
import com.petpal.platform.web.Refusals;
import com.petpal.platform.web.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Refuses what is no socket, and forged tokens, while there is still HTTP to say so in. */
@Component
final class CheckHandshake implements HandshakeInterceptor {

    private static final String TOKEN_PREFIX = "bearer.";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final AccessTokens tokens;
    private final ProblemWriter problems;
    private final SocketWatch watch;
    private final Origins origins;

    CheckHandshake(AccessTokens tokens, ProblemWriter problems, SocketWatch watch, Origins origins) {
        this.origins = origins;
        this.tokens = tokens;
        this.problems = problems;
        this.watch = watch;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        try {
            check(request, attributes);
            return true;
        } catch (ProblemException refused) {
            problems.write(
                    ((ServletServerHttpRequest) request).getServletRequest(),
                    ((ServletServerHttpResponse) response).getServletResponse(),
                    Refusals.of(refused));
            return false;
        }
    }

    private void check(ServerHttpRequest request, Map<String, Object> attributes) {
        if (!"websocket".equalsIgnoreCase(request.getHeaders().getUpgrade())
                || !HttpMethod.GET.equals(request.getMethod())) {
            throw new NoSocket();
        }
        if (!origins.allow(request)) {
            throw new OtherOrigin();
        }
        List<String> offered = protocols(request);
        if (!offered.isEmpty()
                && !offered.contains(SocketConfiguration.PROTOCOL)
                && !offered.stream().allMatch(protocol -> protocol.startsWith(TOKEN_PREFIX))) {
            throw new UnknownProtocol();
        }
        if (!watch.isRunning()) {
            throw new Unavailable(RETRY_AFTER);
        }
        token(request).ifPresent(token -> attributes.put(SocketHandler.CALLER, tokens.verify(token)));
    }

    private static Optional<String> token(ServerHttpRequest request) {
        return protocols(request).stream()
                .filter(protocol -> protocol.startsWith(TOKEN_PREFIX))
                .map(protocol -> protocol.substring(TOKEN_PREFIX.length()))
                .findFirst();
    }

    private static List<String> protocols(ServerHttpRequest request) {
        return new WebSocketHttpHeaders(request.getHeaders()).getSecWebSocketProtocol();
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // Nothing was begun that would have to be undone.
    }
}
