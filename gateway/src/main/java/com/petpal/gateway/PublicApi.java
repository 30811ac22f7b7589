package com.petpal.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every path the mobile app may ask for, and whose it is. What is not here does not exist. */
final class PublicApi {

    enum Service {
        AUTH,
        PROFILE,
        FEED,
        MESSAGING
    }

    /** @param open whether it answers without an access token at the gateway */
    record Endpoint(PathPattern path, Service service, boolean open) {}

    static final String SOCKET = "/v1/socket";
    static final String UPLOADS = "/v1/media";

    private static final List<Endpoint> ENDPOINTS = Stream.of(
                    open(Service.AUTH, "/v1/auth/register", "/v1/auth/login", "/v1/auth/refresh"),
                    open(Service.AUTH, "/.well-known/jwks.json", "/.well-known/openid-configuration"),
                    guarded(Service.AUTH, "/v1/auth/sessions", "/v1/auth/sessions/{sessionId}"),
                    guarded(Service.AUTH, "/v1/auth/me", "/v1/auth/logout", "/v1/auth/security-events"),
                    open(Service.AUTH, "/v1/auth/email/verify", "/v1/auth/password/forgot", "/v1/auth/password/reset"),
                    guarded(Service.AUTH, "/v1/auth/email/verify/resend", "/v1/auth/password"),
                    open(Service.AUTH, "/v1/auth/mfa"),
                    guarded(
                            Service.AUTH,
                            "/v1/auth/mfa/totp",
                            "/v1/auth/mfa/totp/confirm",
                            "/v1/auth/mfa/totp/disable"),
                    guarded(Service.AUTH, "/v1/auth/account/delete"),
                    open(Service.AUTH, "/v1/auth/account/deletions/{id}"),
                    guarded(Service.AUTH, "/v1/auth/exports", "/v1/auth/exports/{id}"),
                    // A download has no access token: its address is signed.
                    open(Service.AUTH, "/v1/auth/exports/{id}/file"),
                    open(Service.AUTH, "/v1/auth/passkeys/login/options", "/v1/auth/passkeys/login"),
                    guarded(Service.AUTH, "/v1/auth/passkeys/register/options", "/v1/auth/passkeys/register"),
                    guarded(Service.AUTH, "/v1/auth/passkeys", "/v1/auth/passkeys/{passkeyId}"),
                    guarded(Service.PROFILE, "/v1/people", "/v1/people/{userId}", "/v1/people/{userId}/pets"),
                    guarded(Service.PROFILE, "/v1/people/by-handle/{handle}", "/v1/people/{userId}/follow"),
                    guarded(Service.PROFILE, "/v1/people/{userId}/followers", "/v1/people/{userId}/following"),
                    guarded(Service.PROFILE, "/v1/people/{userId}/block", "/v1/people/{userId}/mute"),
                    guarded(Service.PROFILE, "/v1/people/me/blocks", "/v1/people/me/mutes"),
                    guarded(Service.PROFILE, "/v1/people/me/follow-requests", "/v1/people/me/suggestions"),
                    guarded(
                            Service.PROFILE,
                            "/v1/people/me/follow-requests/{userId}/accept",
                            "/v1/people/me/follow-requests/{userId}/decline"),
                    guarded(Service.PROFILE, "/v1/pets", "/v1/pets/breeds", "/v1/pets/{petId}"),
                    guarded(Service.PROFILE, "/v1/pets/{petId}/co-owners", "/v1/pets/{petId}/co-owners/{userId}"),
                    guarded(Service.PROFILE, "/v1/people/me/co-owner-invitations"),
                    guarded(Service.PROFILE, "/v1/people/me/location"),
                    guarded(Service.PROFILE, "/v1/nearby/people", "/v1/nearby/pets", "/v1/nearby/sitters"),
                    guarded(Service.PROFILE, "/v1/sitters/me", "/v1/sitters/{userId}"),
                    guarded(Service.PROFILE, "/v1/nearby/playdates"),
                    guarded(Service.PROFILE, "/v1/playdates", "/v1/playdates/{playdateId}"),
                    guarded(Service.PROFILE, "/v1/playdates/{playdateId}/rsvp", "/v1/playdates/{playdateId}/attendees"),
                    guarded(Service.PROFILE, "/v1/sitters/{userId}/reviews", "/v1/nearby/sitting-requests"),
                    guarded(Service.PROFILE, "/v1/sitting-requests", "/v1/sitting-requests/{sittingId}"),
                    guarded(
                            Service.PROFILE,
                            "/v1/sitting-requests/{sittingId}/claim",
                            "/v1/sitting-requests/{sittingId}/confirm",
                            "/v1/sitting-requests/{sittingId}/handback",
                            "/v1/sitting-requests/{sittingId}/complete",
                            "/v1/sitting-requests/{sittingId}/review"),
                    guarded(Service.PROFILE, "/v1/reports", "/v1/reports/mine", "/v1/reports/{reportId}"),
                    guarded(Service.PROFILE, "/v1/people/me/moderation"),
                    guarded(Service.PROFILE, "/v1/moderation/reports", "/v1/moderation/reports/{reportId}"),
                    guarded(
                            Service.PROFILE,
                            "/v1/moderation/reports/{reportId}/claim",
                            "/v1/moderation/reports/{reportId}/notes",
                            "/v1/moderation/reports/{reportId}/actions",
                            "/v1/moderation/reports/{reportId}/undo"),
                    guarded(Service.PROFILE, UPLOADS, "/v1/media/{mediaId}"),
                    guarded(Service.FEED, "/v1/feed", "/v1/posts", "/v1/posts/{postId}"),
                    guarded(Service.FEED, "/v1/advice/triage", "/v1/questions"),
                    guarded(Service.FEED, "/v1/posts/{postId}/accepted-answer"),
                    guarded(Service.FEED, "/v1/posts/{postId}/comments/{commentId}/helpful"),
                    guarded(Service.FEED, "/v1/vets", "/v1/admin/vets/{userId}"),
                    guarded(Service.FEED, "/v1/explore/tags", "/v1/explore/posts"),
                    guarded(Service.FEED, "/v1/posts/{postId}/history", "/v1/topics/{tag}/posts"),
                    guarded(Service.FEED, "/v1/people/{userId}/posts", "/v1/pets/{petId}/posts"),
                    guarded(Service.FEED, "/v1/posts/{postId}/comments", "/v1/posts/{postId}/comments/{commentId}"),
                    guarded(Service.FEED, "/v1/posts/{postId}/reaction", "/v1/posts/{postId}/reactions"),
                    guarded(Service.MESSAGING, "/v1/conversations", "/v1/conversations/{id}"),
                    guarded(Service.MESSAGING, "/v1/conversations/{id}/messages", "/v1/conversations/{id}/read"),
                    guarded(Service.MESSAGING, "/v1/devices/{deviceId}", "/v1/push/webpush-key"),
                    guarded(Service.MESSAGING, "/v1/notifications", "/v1/notifications/read"),
                    guarded(Service.MESSAGING, "/v1/notifications/unread-count", "/v1/notifications/preferences"),
                    guarded(
                            Service.MESSAGING,
                            "/v1/conversations/{id}/messages/{seq}",
                            "/v1/conversations/{id}/messages/{seq}/reaction",
                            "/v1/conversations/{id}/delivered",
                            "/v1/conversations/{id}/receipts",
                            "/v1/conversations/{id}/accept",
                            "/v1/conversations/{id}/members/{userId}"),
                    guarded(Service.MESSAGING, "/v1/sync"),
                    // A browser cannot set headers on a socket: its token is in the subprotocol or the first frame, and
                    // messaging-service checks it there.
                    open(Service.MESSAGING, SOCKET))
            .flatMap(List::stream)
            .toList();

    private static final Map<String, List<Endpoint>> BY_BEGINNING = ENDPOINTS.stream()
            .collect(Collectors.groupingBy(endpoint ->
                    beginning(PathContainer.parsePath(endpoint.path().getPatternString()))));

    private static final String FOUND = PublicApi.class.getName();

    private PublicApi() {}

    /** Looks once; whoever comes later asks {@link #endpoint}. Whether there is such an endpoint. */
    static boolean find(ServerWebExchange exchange) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        Optional<Endpoint> found = BY_BEGINNING.getOrDefault(beginning(path), List.of()).stream()
                .filter(endpoint -> endpoint.path().matches(path))
                .findFirst();
        found.ifPresent(endpoint -> exchange.getAttributes().put(FOUND, endpoint));
        return found.isPresent();
    }

    /** What was found; nothing for operators' tools. */
    static Optional<Endpoint> endpoint(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(FOUND));
    }

    /** The first two segments, in which no endpoint has a variable. */
    private static String beginning(PathContainer path) {
        return path.elements().size() > 4 ? path.subPath(0, 4).value() : path.value();
    }

    private static List<Endpoint> open(Service service, String... paths) {
        return endpoints(service, true, paths);
    }

    private static List<Endpoint> guarded(Service service, String... paths) {
        return endpoints(service, false, paths);
    }

    private static List<Endpoint> endpoints(Service service, boolean open, String... paths) {
        return Stream.of(paths)
                .map(PathPatternParser.defaultInstance::parse)
                .map(path -> new Endpoint(path, service, open))
                .toList();
    }
}
