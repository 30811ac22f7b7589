package com.petpal.messaging.push.testing;

import com.petpal.messaging.push.testing.Platforms.Received;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A push service of each kind on one HTTP/2 server with TLS. It takes what is right, and refuses what is not with its platform's words. */
public final class PushServer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final PushServer SHARED = new PushServer();

    private final Platforms platforms = new Platforms();
    private final TlsIdentity identity = new TlsIdentity();
    private final Tomcat tomcat = new Tomcat();
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
    private final Map<String, List<Push>> taken = new ConcurrentHashMap<>();
    private final Map<String, Queue<Planned>> planned = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    private record Planned(int status, Map<String, String> headers, String body) {}

    private PushServer() {
        TomcatURLStreamHandlerFactory.disable();
        var host = new SSLHostConfig();
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystoreFile(identity.file().toString());
        certificate.setCertificateKeystorePassword(TlsIdentity.PASSWORD);
        certificate.setCertificateKeystoreType("PKCS12");
        host.addCertificate(certificate);
        var connector = new Connector();
        connector.setPort(0);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(host);
        connector.addUpgradeProtocol(new Http2Protocol());
        try {
            tomcat.setBaseDir(Files.createTempDirectory("push-server").toString());
            tomcat.setConnector(connector);
            var context = tomcat.addContext("", null);
            Tomcat.addServlet(context, "platforms", new Door());
            context.addServletMappingDecoded("/*", "platforms");
            tomcat.start();
        } catch (IOException | LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one of this JVM. */
    public static PushServer shared() {
        return SHARED;
    }

    public String url() {
        return "https://localhost:" + tomcat.getConnector().getLocalPort();
    }

    public TlsIdentity identity() {
        return identity;
    }

    public String vapidPublicKey() {
        return Browser.base64(Browser.point(platforms.vapid));
    }

    public String vapidPrivateKey() {
        return platforms.vapidPrivate();
    }

    public String serviceAccount() {
        return platforms.serviceAccount(url() + "/token");
    }

    public String apnsPrivateKey() {
        return Platforms.pem(platforms.apple.getPrivate());
    }

    /** A key that Apple knows nothing of. */
    public static String otherApnsKey() {
        return Platforms.pem(Browser.pair().getPrivate());
    }

    public String apnsKeyId() {
        return Platforms.KEY_ID;
    }

    public String apnsTeamId() {
        return Platforms.TEAM;
    }

    public String apnsTopic() {
        return Platforms.TOPIC;
    }

    /** A browser that subscribed here. */
    public Browser browser() {
        String path = "/wp/" + UUID.randomUUID();
        var browser = Browser.at(url() + path);
        browsers.put(path, browser);
        return browser;
    }

    /** Pushes that were taken for an endpoint or a token. */
    public List<Push> taken(String address) {
        return List.copyOf(taken.getOrDefault(address, List.of()));
    }

    /** How often somebody tried to push to an endpoint or a token, taken or not. */
    public int asked(String address) {
        return asked.getOrDefault(address, 0);
    }

    /** Answers the next push to an endpoint or a token, or the next request for an access token ({@code /token}), like this. */
    public void next(String address, int status, Map<String, String> headers, String body) {
        planned.computeIfAbsent(address, any -> new ConcurrentLinkedQueue<>()).add(new Planned(status, headers, body));
    }

    /** Makes every access token that was handed out useless. */
    public void forgetAccessTokens() {
        platforms.accessTokens.clear();
    }

    public int tokenExchanges() {
        return platforms.exchanges.get();
    }

    private final class Door extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Map<String, String> headers = Collections.list(request.getHeaderNames()).stream()
                    .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), request::getHeader));
            if (request.getRequestURI().equals("/token")) {
                answer(
                        response,
                        "/token",
                        () -> platforms.exchange(
                                request.getParameter("grant_type"),
                                request.getParameter("assertion"),
                                url() + "/token"));
                return;
            }
            var received = new Received(
                    request.getProtocol(), headers, request.getInputStream().readAllBytes());
            String path = request.getRequestURI();
            String address = address(path, received);
            answer(response, address, () -> {
                JsonNode payload = check(path, received);
                taken.computeIfAbsent(address, any -> new CopyOnWriteArrayList<>())
                        .add(new Push(received.protocol(), headers, payload));
                return path.startsWith("/v1/projects/") ? Map.of("name", "projects/petpal-test/messages/1") : "";
            });
        }

        private String address(String path, Received received) {
            if (path.startsWith("/3/device/")) {
                return path.substring("/3/device/".length());
            }
            return path.startsWith("/wp/")
                    ? url() + path
                    : JSON.readTree(received.body()).at("/message/token").asString("");
        }

        private JsonNode check(String path, Received received) throws Exception {
            if (path.startsWith("/3/device/")) {
                return platforms.apns(received);
            }
            if (path.equals("/v1/projects/petpal-test/messages:send")) {
                return platforms.fcm(received);
            }
            Browser browser = browsers.get(path);
            if (browser == null) {
                throw new IllegalArgumentException("no such subscription");
            }
            return platforms.webPush(received, browser, url());
        }

        private interface Work {
            Object run() throws Exception;
        }

        private void answer(HttpServletResponse response, String address, Work work) throws IOException {
            asked.merge(address, 1, Integer::sum);
            Queue<Planned> waiting = planned.get(address);
            Planned next = waiting == null ? null : waiting.poll();
            if (next != null) {
                next.headers().forEach(response::setHeader);
                write(response, next.status(), next.body());
                return;
            }
            try {
                Object body = work.run();
                write(
                        response,
                        address.contains("/wp/") ? 201 : 200,
                        body.equals("") ? "" : JSON.writeValueAsString(body));
            } catch (Exception wrong) {
                String reason = String.valueOf(wrong.getMessage());
                int status = reason.equals("UNAUTHENTICATED") ? 401 : 403;
                write(response, status, JSON.writeValueAsString(Map.of("reason", reason)));
            }
        }

        private void write(HttpServletResponse response, int status, String body) throws IOException {
            response.setStatus(status);
            response.setContentType("application/json");
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
