package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Goes through every endpoint that reads something by an id, with cold caches: each asks one shard. */
class TargetingTest extends ProfileContext {

    /** Their pages hold cards of several people, each on a shard of its own: declared, and asked for at most once. */
    private static final Set<String> WITH_CARDS =
            Set.of("/v1/people/{userId}/followers", "/v1/people/{userId}/following");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints;

    @Test
    void everyReadByAnIdAsksOneShard() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        String pet = as(ada, "POST", "/v1/pets", Map.of("name", "Rex", "species", "dog"), Map.of())
                .text("petId");
        as(ada, "POST", "/v1/pets/" + pet + "/co-owners", Map.of("userId", ben.toString()), Map.of());
        as(ben, "PUT", "/v1/pets/" + pet + "/co-owners/me");
        as(ada, "PUT", "/v1/people/" + ben + "/follow");
        as(ada, "PUT", "/v1/sitters/me", Map.of("radiusKm", 5, "species", List.of("dog"), "available", true), Map.of());
        var known = Map.of("userId", ada.toString(), "petId", pet, "handle", handleOf(ada));
        var wrong = new TreeMap<String, String>();

        List<String> patterns = reads();
        for (String pattern : patterns) {
            redis.delete(redis.keys("*" + ada + "*"));
            redis.delete(redis.keys("*" + pet + "*"));
            Answer answer = as(ada, "GET", filled(pattern, known));
            String cost = answer.header("Server-Timing");
            String widest = WITH_CARDS.contains(pattern) ? "many=[01] all=0" : "many=0 all=0";
            if (answer.status() != 200 || !Pattern.compile(widest).matcher(cost).find()) {
                wrong.put(pattern, answer.status() + " " + cost);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(patterns).contains("/v1/people/{userId}", "/v1/pets/{petId}", "/v1/people/by-handle/{handle}");
    }

    /** Of the public endpoints, those with an id in their path that this test knows how to fill in. */
    private List<String> reads() {
        return endpoints.getHandlerMethods().keySet().stream()
                .filter(endpoint -> endpoint.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .filter(pattern -> pattern.startsWith("/v1/") && pattern.contains("{"))
                .filter(pattern -> VARIABLE.matcher(pattern)
                        .results()
                        .allMatch(
                                variable -> Set.of("userId", "petId", "handle").contains(variable.group(1))))
                .sorted()
                .toList();
    }

    private static String filled(String pattern, Map<String, String> known) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> String.valueOf(known.get(variable.group(1))));
    }
}
