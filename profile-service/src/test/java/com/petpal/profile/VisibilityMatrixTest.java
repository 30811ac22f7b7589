package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.image.SampleImages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of this service, asked about somebody by a reader who stands to them in each way there is. A new endpoint
 * needs a row: in {@link #MATRIX} if it is about another person or what is theirs, otherwise in {@link #ABOUT_ONESELF}.
 */
class VisibilityMatrixTest extends MediaRequests {

    /** How the reader stands to the owner. */
    private enum Relation {
        STRANGER,
        FOLLOWER,
        /** The owner blocked the reader. */
        BLOCKED,
        /** The reader blocked the owner. */
        BLOCKING,
        MUTING,
        /** The owner shares with followers, and the reader is none. */
        PRIVATE,
        /** The owner's account was erased. */
        DELETED
    }

    /** Endpoint to the status for each {@link Relation}, in their order. What is in braces is the owner's. */
    private static final Map<String, List<Integer>> MATRIX = Map.ofEntries(
            //                                                    STR  FOL  BLD  BLG  MUT  PRI  DEL
            row("GET /v1/people/{userId}", 200, 200, 404, 404, 200, 200, 404),
            row("GET /v1/people/by-handle/{handle}", 200, 200, 404, 404, 200, 200, 404),
            row("GET /v1/people/{userId}/pets", 200, 200, 404, 404, 200, 403, 404),
            row("GET /v1/people/{userId}/followers", 200, 200, 404, 404, 200, 403, 404),
            row("GET /v1/people/{userId}/following", 200, 200, 404, 404, 200, 403, 404),
            row("GET /v1/pets/{petId}", 200, 200, 404, 404, 200, 404, 404),
            row("GET /v1/sitters/{userId}", 200, 200, 404, 404, 200, 404, 404),
            row("GET /v1/sitters/{userId}/reviews", 200, 200, 404, 404, 200, 403, 404),
            row("GET /v1/media/{mediaId}", 200, 200, 404, 404, 200, 404, 404),
            row("DELETE /v1/media/{mediaId}", 404, 404, 404, 404, 404, 404, 404),
            row("PATCH /v1/pets/{petId}", 403, 403, 404, 404, 403, 404, 404),
            row("DELETE /v1/pets/{petId}", 403, 403, 404, 404, 403, 404, 404),
            row("POST /v1/pets/{petId}/co-owners", 403, 403, 404, 404, 403, 404, 404),
            row("PUT /v1/pets/{petId}/co-owners/me", 404, 404, 404, 404, 404, 404, 404),
            row("DELETE /v1/pets/{petId}/co-owners/{userId}", 403, 403, 404, 404, 403, 404, 404),
            row("PUT /v1/people/{userId}/follow", 204, 204, 404, 404, 204, 202, 404),
            row("DELETE /v1/people/{userId}/follow", 204, 204, 404, 404, 204, 204, 404),
            row("PUT /v1/people/{userId}/block", 204, 204, 404, 204, 204, 204, 404),
            row("DELETE /v1/people/{userId}/block", 204, 204, 404, 204, 204, 204, 404),
            row("PUT /v1/people/{userId}/mute", 204, 204, 404, 404, 204, 204, 404),
            row("DELETE /v1/people/{userId}/mute", 204, 204, 404, 404, 204, 204, 404),
            row("GET /v1/playdates/{playdateId}", 200, 200, 404, 404, 200, 404, 404),
            row("PATCH /v1/playdates/{playdateId}", 403, 403, 404, 404, 403, 404, 404),
            row("DELETE /v1/playdates/{playdateId}", 403, 403, 404, 404, 403, 404, 404),
            row("PUT /v1/playdates/{playdateId}/rsvp", 200, 200, 404, 404, 200, 404, 404),
            row("DELETE /v1/playdates/{playdateId}/rsvp", 204, 204, 404, 404, 204, 404, 404),
            row("GET /v1/playdates/{playdateId}/attendees", 200, 200, 404, 404, 200, 404, 404),
            // The reader is a sitter who would come.
            row("GET /v1/sitting-requests/{sittingId}", 200, 200, 404, 404, 200, 404, 404),
            row("DELETE /v1/sitting-requests/{sittingId}", 403, 403, 404, 404, 403, 404, 404),
            row("POST /v1/sitting-requests/{sittingId}/claim", 200, 200, 404, 404, 200, 404, 404),
            row("POST /v1/sitting-requests/{sittingId}/confirm", 409, 409, 404, 404, 409, 404, 404),
            row("POST /v1/sitting-requests/{sittingId}/handback", 409, 409, 404, 404, 409, 404, 404),
            row("POST /v1/sitting-requests/{sittingId}/complete", 409, 409, 404, 404, 409, 404, 404),
            row("POST /v1/sitting-requests/{sittingId}/review", 403, 403, 404, 404, 403, 404, 404),
            row("POST /v1/people/me/follow-requests/{userId}/accept", 404, 404, 404, 404, 404, 404, 404),
            row("POST /v1/people/me/follow-requests/{userId}/decline", 404, 404, 404, 404, 404, 404, 404));

    private static final Set<String> ABOUT_ONESELF = Set.of(
            "GET /v1/people/me",
            "PATCH /v1/people/me",
            "GET /v1/people/me/blocks",
            "GET /v1/people/me/mutes",
            "GET /v1/people/me/follow-requests",
            "GET /v1/people/me/suggestions",
            "GET /v1/people/me/co-owner-invitations",
            "POST /v1/pets",
            "GET /v1/pets/breeds",
            // A list of many, which SearchTest asks as every reader.
            "GET /v1/people",
            "DELETE /v1/people/me/location",
            "GET /v1/people/me/moderation",
            "GET /v1/reports/mine",
            "GET /v1/reports/{reportId}",
            // Whoever harasses people and blocks them is reported all the same.
            "POST /v1/reports",
            // Lists of many, which NearbyTest asks as every reader.
            "GET /v1/nearby/people",
            "GET /v1/nearby/pets",
            "GET /v1/nearby/sitters",
            "PUT /v1/sitters/me",
            "GET /v1/sitters/me",
            "DELETE /v1/sitters/me",
            // One's own list, and one that PlaydateSightTest asks as every reader.
            "POST /v1/playdates",
            "GET /v1/playdates",
            "GET /v1/nearby/playdates",
            // One's own lists, and one that SittingSightTest asks as every reader.
            "POST /v1/sitting-requests",
            "GET /v1/sitting-requests",
            "GET /v1/nearby/sitting-requests",
            // For moderators, whoever they are.
            "GET /v1/moderation/reports",
            "GET /v1/moderation/reports/{reportId}",
            "POST /v1/moderation/reports/{reportId}/claim",
            "DELETE /v1/moderation/reports/{reportId}/claim",
            "POST /v1/moderation/reports/{reportId}/notes",
            "POST /v1/moderation/reports/{reportId}/actions",
            "POST /v1/moderation/reports/{reportId}/undo",
            "POST /v1/media");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    private UserId erased;
    private String petOfErased;
    private String imageOfErased;
    private String playdateOfErased;
    private String sittingOfErased;

    @BeforeEach
    void somebodyIsErased() {
        erased = person("Erased");
        petOfErased = petOf(erased);
        imageOfErased = imageOfPetOf(erased);
        offer(erased);
        playdateOfErased = playdateOf(erased, petOfErased);
        sittingOfErased = sittingOf(erased, petOfErased);
        erase(erased);
    }

    @Test
    void everyEndpointShowsEveryReaderWhatTheMatrixSays() {
        var wrong = new ArrayList<String>();

        MATRIX.forEach((endpoint, expected) -> {
            for (Relation relation : Relation.values()) {
                int status = ask(endpoint, relation);
                if (status != expected.get(relation.ordinal())) {
                    wrong.add("%s %s: %d".formatted(endpoint, relation, status));
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyEndpointHasARow() {
        assertThat(endpoints().filter(endpoint -> !endpoint.contains(" /internal/")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(MATRIX.keySet().stream(), ABOUT_ONESELF.stream())
                        .toList());
    }

    @Test
    void whatIsForServicesIsForNoReader() {
        UserId ada = person("Ada");

        assertThat(endpoints().filter(endpoint -> endpoint.contains(" /internal/")))
                .isNotEmpty()
                .allSatisfy(endpoint -> {
                    String[] parts = endpoint.split(" ");
                    assertThat(as(ada, parts[0], parts[1].replaceAll("\\{.*?}", ada.toString()))
                                    .status())
                            .isEqualTo(401);
                });
    }

    private int ask(String endpoint, Relation relation) {
        UserId reader = person("Reader");
        UserId owner = relation == Relation.DELETED ? erased : person("Owner");
        String pet = relation == Relation.DELETED ? petOfErased : petOf(owner);
        String image = !endpoint.contains("{mediaId}")
                ? ""
                : relation == Relation.DELETED ? imageOfErased : imageOfPetOf(owner);
        if (endpoint.contains("/sitters/") && relation != Relation.DELETED) {
            offer(owner);
        }
        String playdate = !endpoint.contains("{playdateId}")
                ? ""
                : relation == Relation.DELETED ? playdateOfErased : playdateOf(owner, pet);
        String sitting = !endpoint.contains("{sittingId}")
                ? ""
                : relation == Relation.DELETED ? sittingOfErased : sittingOf(owner, pet);
        if (!sitting.isEmpty()) {
            offer(reader);
            Map<String, ?> here = Map.of("location", Map.of("lat", 52.5, "lon", 13.4));
            as(reader, "PATCH", "/v1/people/me", here, Map.of("If-Match", "*"));
        }
        stand(reader, owner, relation);
        if (endpoint.startsWith("GET") && !image.isEmpty()) {
            return statusFor(reader, image);
        }
        String[] parts = endpoint.split(" ");
        String path = parts[1].replace("{userId}", owner.toString())
                .replace("{handle}", handleOf(owner))
                .replace("{petId}", pet)
                .replace("{playdateId}", playdate)
                .replace("{sittingId}", sitting)
                .replace("{mediaId}", image);
        @Nullable Map<String, ?> body = switch (parts[0]) {
            case "PATCH" -> Map.of("name", "Mine now");
            case "POST" -> posted(endpoint, reader);
            default -> null;
        };
        Map<String, String> headers = parts[0].equals("PATCH") ? Map.of("If-Match", "\"1\"") : Map.of();
        return as(reader, parts[0], path, body, headers).status();
    }

    private static Map<String, ?> posted(String endpoint, UserId reader) {
        if (endpoint.endsWith("/review")) {
            return Map.of("stars", 5);
        }
        return endpoint.contains("{sittingId}") ? Map.of("fence", 1) : Map.of("userId", reader.toString());
    }

    private void stand(UserId reader, UserId owner, Relation relation) {
        String person = "/v1/people/" + owner;
        Answer done = switch (relation) {
            case STRANGER, DELETED -> as(reader, "GET", "/v1/people/me");
            case FOLLOWER -> as(reader, "PUT", person + "/follow");
            case BLOCKED -> as(owner, "PUT", "/v1/people/" + reader + "/block");
            case BLOCKING -> as(reader, "PUT", person + "/block");
            case MUTING -> as(reader, "PUT", person + "/mute");
            case PRIVATE ->
                as(
                        owner,
                        "PATCH",
                        "/v1/people/me",
                        Map.of("privacy", "followers"),
                        Map.of("If-Match", as(owner, "GET", "/v1/people/me").header("ETag")));
        };
        assertThat(done.status()).isIn(200, 204);
    }

    private String petOf(UserId owner) {
        return as(owner, "POST", "/v1/pets", Map.of("name", "Rex", "species", "dog"), Map.of())
                .text("petId");
    }

    private void offer(UserId sitter) {
        Map<String, ?> offer = Map.of("radiusKm", 5, "species", List.of("dog"), "available", true);
        assertThat(as(sitter, "PUT", "/v1/sitters/me", offer, Map.of()).status())
                .isEqualTo(200);
    }

    private String playdateOf(UserId owner, String pet) {
        Instant starts = Instant.now().plus(Duration.ofDays(1));
        Map<String, Object> details = Map.of(
                "title", "At the lake",
                "petIds", List.of(pet),
                "startsAt", starts.toString(),
                "endsAt", starts.plus(Duration.ofHours(1)).toString(),
                "place", Map.of("lat", 52.5, "lon", 13.4, "label", "By the oak"),
                "capacity", 2);
        Answer created = as(owner, "POST", "/v1/playdates", details, Map.of());
        assertThat(created.status()).isEqualTo(201);
        return created.text("playdateId");
    }

    private String sittingOf(UserId owner, String pet) {
        Instant from = Instant.now();
        Map<String, Object> details = Map.of(
                "petIds", List.of(pet),
                "from", from.toString(),
                "to", from.plus(Duration.ofHours(1)).toString(),
                "urgency", "planned",
                "place", Map.of("lat", 52.5, "lon", 13.4),
                "careCard", "Two walks a day.");
        Answer created = as(owner, "POST", "/v1/sitting-requests", details, Map.of());
        assertThat(created.status()).isEqualTo(201);
        return created.text("sittingId");
    }

    private String imageOfPetOf(UserId owner) {
        String image = uploaded(owner, SampleImages.jpeg());
        Map<String, String> pet = Map.of("name", "Rex", "species", "dog", "avatarMediaId", image);
        assertThat(as(owner, "POST", "/v1/pets", pet, Map.of()).status()).isEqualTo(201);
        return image;
    }

    private Stream<String> endpoints() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path)));
    }

    private static Map.Entry<String, List<Integer>> row(String endpoint, Integer... statuses) {
        assertThat(statuses).hasSize(Relation.values().length);
        return Map.entry(endpoint, List.of(statuses));
    }
}
