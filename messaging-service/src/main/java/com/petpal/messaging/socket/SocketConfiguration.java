package com.petpal.messaging.socket;

import com.petpal.platform.security.PublicPaths;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Puts the socket on its path. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration {

    private static final String PATH = "/v1/socket";
    static final String PROTOCOL = "petpal.v1";

    /** Each socket has them for as long as it is open, in characters and in bytes. Longer frames are put together from parts. */
    private static final int TEXT_BUFFER = 512;

    private static final int BINARY_BUFFER = 128;

    /**
     * What Tomcat keeps of each socket besides: bytes that are not yet a frame, bytes of a text that is sent, and room to collect frames in. A text that is longer goes
     * out in parts. 8 KB each if left alone.
     */
    private static final int FRAME_BUFFER = 1_024;

    /** Read when the first socket is opened. There is no other way to say it. */
    private static final String FRAME_BUFFER_PROPERTY = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    /** And of each connection, be it a socket's or not: what was read and is not yet asked for, and what is not yet written. 8 KB each if left alone. */
    private static final int READ_BUFFER = 512;

    private static final int WRITE_BUFFER = 2_048;

    private static final int SEND_BUFFER = 64 * 1_024;

    @Bean
    WebSocketConfigurer socketOnItsPath(SocketHandler handler, CheckHandshake check) {
        return new OnItsPath(handler, check);
    }

    /** Who opens a socket has no header for a token; {@link CheckHandshake} and the first frame take its place. */
    @Bean
    PublicPaths socketPath() {
        return PublicPaths.of(PATH);
    }

    @Bean
    ServletServerContainerFactoryBean socketBuffers() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(TEXT_BUFFER);
        container.setMaxBinaryMessageBufferSize(BINARY_BUFFER);
        return container;
    }

    /**
     * Left alone, Linux keeps up to 4 MB for a client that reads nothing, out of sight of {@link FrameQueue}: so the queue would
     * never be full, and 500 such clients would cost 2 GB.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
        System.setProperty(FRAME_BUFFER_PROPERTY, String.valueOf(FRAME_BUFFER));
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.txBufSize", String.valueOf(SEND_BUFFER));
            connector.setProperty("socket.appReadBufSize", String.valueOf(READ_BUFFER));
            connector.setProperty("socket.appWriteBufSize", String.valueOf(WRITE_BUFFER));
        });
    }

    private record OnItsPath(SocketHandler handler, CheckHandshake check) implements WebSocketConfigurer {

        /** {@link CheckHandshake} looks at the origin, and says what is wrong with it. */
        @Override
        public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
            var handshake = new Uncompressed();
            handshake.setSupportedProtocols(PROTOCOL);
            registry.addHandler(handler, PATH)
                    .setHandshakeHandler(handshake)
                    .addInterceptors(check)
                    .setAllowedOriginPatterns("*");
        }
    }

    /** Agrees to no extension: compression would cost 200 KB a socket. */
    private static final class Uncompressed extends DefaultHandshakeHandler {

        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request,
                @Nullable List<WebSocketExtension> requested,
                @Nullable List<WebSocketExtension> supported) {
            return List.of();
        }
    }
}
