package com.petpal.platform.web;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.RedisAway;
import com.petpal.platform.security.Caller;
import com.petpal.platform.security.PublicPaths;
import com.petpal.platform.security.TokenKeys;
import com.petpal.platform.security.testing.TestTokens;
import com.petpal.platform.telemetry.TraceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The smallest program that speaks HTTP as all services do: it has things, and ways to break. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "com.petpal.platform.redis.RedisAutoConfiguration",
            "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration"
        })
class WebProgram {

    static final TestTokens TOKENS = TestTokens.at(Clock.systemUTC());

    @Bean
    TokenKeys tokenKeys() {
        return TOKENS.keys();
    }

    @Bean
    PublicPaths openPaths() {
        return PublicPaths.of("/open");
    }

    enum Kind {
        SMALL_ONE,
        LARGE
    }

    record Part(@NotBlank String name) {}

    record Thing(
            @NotBlank @Size(max = 10) String name,
            int count,
            @NotNull Kind kind,
            @Nullable UserId owner,
            @Nullable Instant madeAt,
            @Nullable List<@Valid Part> parts) {}

    @RestController
    record Things(MergePatch patches) {

        @PostMapping("/things")
        ResponseEntity<Thing> make(@Valid @RequestBody Thing thing) {
            return ResponseEntity.status(201).body(thing);
        }

        @GetMapping("/things")
        Page<String> list(PageRequest page) {
            String from = page.cursor("things").orElse("0");
            return new Page<>(List.of(from, String.valueOf(page.limit())), Cursor.encode("things", from + "1"));
        }

        @GetMapping("/things/{owner}")
        Map<String, String> one(
                @AuthenticationPrincipal Caller caller,
                @PathVariable UserId owner,
                @RequestParam(required = false) @Nullable Integer depth) {
            return Map.of("owner", owner.toString(), "caller", caller.userId().toString(), "depth", "" + depth);
        }

        @PatchMapping(
                path = "/things",
                consumes = {MergePatch.MEDIA_TYPE, "application/json"})
        Thing change(
                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                @RequestBody JsonNode patch) {
            EntityTag.require(ifMatch, 7);
            return patches.apply(
                    patch,
                    new Thing("old", 1, Kind.LARGE, null, null, null),
                    Thing.class,
                    Set.of("name", "count", "parts"));
        }

        @GetMapping("/open")
        Map<String, String> open() {
            return Map.of("traceId", TraceContext.traceId().orElse(""));
        }

        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("what a person wrote");
        }

        @GetMapping("/overflowing")
        void overflowing() {
            throw new StackOverflowError("what a person wrote");
        }

        @GetMapping("/away")
        void away(@RequestParam String what) throws Exception {
            throw switch (what) {
                case "redis" -> new RedisAway(null);
                case "mongo" -> new com.mongodb.MongoTimeoutException("no server");
                case "spring" -> new org.springframework.dao.DataAccessResourceFailureException("no server");
                case "wrapped" -> new IllegalStateException(new java.net.ConnectException("refused"));
                default -> new Unavailable(Duration.ofSeconds(7));
            };
        }

        @GetMapping("/forbidden")
        void forbidden() {
            throw new Forbidden("Not yours.");
        }
    }
}
