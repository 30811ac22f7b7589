package com.petpal.gateway;

import java.util.function.Consumer;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRoutes;
import reactor.netty.http.server.WebsocketServerSpec;

/** messaging-service as the gateway sees it: a socket that repeats what it hears until somebody says bye. */
final class TestMessaging {

    private final DisposableServer server;

    private TestMessaging(Consumer<HttpServerRoutes> routes) {
        server = HttpServer.create().host("127.0.0.1").port(0).route(routes).bindNow();
    }

    static TestMessaging ready() {
        return new TestMessaging(routes -> routes.get(
                        "/readyz", (request, response) -> response.status(200).send())
                .ws(
                        "/v1/socket",
                        (in, out) -> in.aggregateFrames()
                                .receive()
                                .asString()
                                .concatMap(text -> text.equals("bye")
                                        ? out.sendClose(4001, "session_ended")
                                        : out.sendString(Mono.just("heard " + text))
                                                .then()),
                        WebsocketServerSpec.builder().protocols("petpal.v1").build()));
    }

    /** It ends soon: it says so, and takes no sockets any more. */
    static TestMessaging stopping() {
        return new TestMessaging(routes -> routes.get(
                        "/readyz", (request, response) -> response.status(503).send())
                .get("/v1/socket", (request, response) -> response.status(503).send()));
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }
}
