package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.region.Region;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In which part of the world people are, for feed-service. */
class RegionsTest extends Sharing {

    @Test
    void whoeverSharesAPlaceHasARegionUntilTheyStop() {
        UserId ada = person("Ada");
        UserId ben = person("Ben");
        share(ada, lat, lon);

        Answer answer = regions(List.of(ada, ben, ids.userId()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("regions").properties()).hasSize(1);
        assertThat(answer.json().at("/regions/" + ada).asString())
                .isEqualTo(Region.at(lat, lon).toString());
        as(ada, "DELETE", "/v1/people/me/location");
        assertThat(regions(List.of(ada)).json().path("regions")).isEmpty();
    }

    @Test
    void theAnswerIsTheSameFromAnywhereInTheRegionAndHoldsNoPlace() {
        UserId ada = person("Ada");
        share(ada, 47.5, 10.9);
        String one = regions(List.of(ada)).json().toString();
        share(ada, 47.9, 11.9);

        assertThat(Region.at(47.5, 10.9)).isEqualTo(Region.at(47.9, 11.9));
        assertThat(regions(List.of(ada)).json().toString())
                .isEqualTo(one)
                .doesNotContain("47.", "10.9", "11.9", "lat", "lon");
    }

    @Test
    void oddQuestionsAreRefused() {
        assertThat(internal("POST", "/internal/regions", Map.of()).status()).isEqualTo(400);
        assertThat(regions(Collections.nCopies(201, ids.userId())).status()).isEqualTo(400);
        assertThat(internal("POST", "/internal/regions", Map.of("people", List.of("x")))
                        .status())
                .isEqualTo(400);
    }

    private Answer regions(List<UserId> people) {
        return internal(
                "POST",
                "/internal/regions",
                Map.of("people", people.stream().map(UserId::toString).toList()));
    }
}
