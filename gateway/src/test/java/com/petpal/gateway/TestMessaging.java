package com.petpal.gateway;

import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.WebsocketServerSpec;

/** messaging-service as the gateway sees it: a socket that repeats what it hears until somebody says bye. */
final class TestMessaging {

    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes -> routes.ws(
                    "/v1/socket",
                    (in, out) -> in.aggregateFrames()
                            .receive()
                            .asString()
                            .concatMap(text -> text.equals("bye")
                                    ? out.sendClose(4001, "session_ended")
                                    : out.sendString(Mono.just("heard " + text)).then()),
                    WebsocketServerSpec.builder().protocols("petpal.v1").build()))
            .bindNow();

    String url() {
        return "http://127.0.0.1:" + server.port();
    }
}
