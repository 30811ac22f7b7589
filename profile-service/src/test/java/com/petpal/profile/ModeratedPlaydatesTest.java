package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of playdates that moderators hide and remove. */
class ModeratedPlaydatesTest extends Playdating {

    private static final String TITLE = "At the lake";

    private UserId mia;
    private UserId host;
    private UserId guest;
    private UserId stranger;
    private String playdate;
    private String report;

    @BeforeEach
    void aReportedPlaydate() {
        mia = person("Mia");
        host = person("Host");
        guest = person("Guest");
        stranger = person("Stranger");
        playdate = playdate(host, 2);
        join(guest, playdate);
        soon().untilAsserted(() -> assertThat(mine(guest)).containsExactly(playdate));
        soon().untilAsserted(() -> assertThat(near(stranger, lat, lon, 5)).containsExactly(playdate));
        report = report(stranger, "playdate", playdate).text("reportId");
    }

    @Test
    void aHiddenPlaydateIsForItsHostAndAsIfCancelledForThoseWhoWantedToCome() {
        decide(mia, report, Map.of("action", "hide"));

        soon().untilAsserted(() -> assertThat(read(stranger, playdate).status()).isEqualTo(404));
        Answer seen = read(guest, playdate);
        assertThat(seen.text("state")).isEqualTo("cancelled");
        assertThat(seen.text("title")).isEmpty();
        assertThat(seen.json().at("/place/exact").asBoolean()).isFalse();
        assertThat(seen.json().has("hidden")).isFalse();
        Answer own = read(host, playdate);
        assertThat(own.text("title")).isEqualTo(TITLE);
        assertThat(own.text("state")).isEqualTo("cancelled");
        assertThat(own.json().path("hidden").asBoolean()).isTrue();
        assertThat(join(stranger, playdate).status()).isEqualTo(404);
        assertThat(join(guest, playdate).code()).isEqualTo("playdate_cancelled");
        assertThat(edit(host, playdate, Map.of("title", "Again")).code()).isEqualTo("playdate_cancelled");
        assertThat(near(stranger, lat, lon, 5)).isEmpty();
        soon().untilAsserted(() -> assertThat(entriesOf(playdate))
                .noneMatch(entry -> entry.getString("list").startsWith("nearby:")));
    }

    @Test
    void undoneItTakesPlaceWithWhoeverWantedToCome() {
        decide(mia, report, Map.of("action", "hide"));
        soon().untilAsserted(() -> assertThat(read(stranger, playdate).status()).isEqualTo(404));

        undo(mia, report);

        soon().untilAsserted(
                        () -> assertThat(read(stranger, playdate).text("title")).isEqualTo(TITLE));
        assertThat(read(guest, playdate).json().at("/rsvp/state").asString()).isEqualTo("going");
        assertThat(read(guest, playdate).json().at("/place/label").asString()).isEqualTo(LABEL);
        assertThat(read(host, playdate).json().has("hidden")).isFalse();
        soon().untilAsserted(() -> assertThat(near(stranger, lat, lon, 5)).containsExactly(playdate));
    }

    @Test
    void aHostMayCancelWhatIsHidden() {
        decide(mia, report, Map.of("action", "hide"));
        soon().untilAsserted(() -> assertThat(read(stranger, playdate).status()).isEqualTo(404));

        assertThat(as(host, "DELETE", "/v1/playdates/" + playdate).status()).isEqualTo(204);

        undo(mia, report);
        soon().untilAsserted(() ->
                assertThat(read(host, playdate).json().has("hidden")).isFalse());
        assertThat(read(guest, playdate).text("state")).isEqualTo("cancelled");
        assertThat(read(stranger, playdate).status()).isEqualTo(404);
    }

    @Test
    void aRemovedPlaydateIsCancelledForGoodAndNothingOfItsTextIsKept() {
        decide(mia, report, Map.of("action", "remove"));

        soon().untilAsserted(
                        () -> assertThat(read(guest, playdate).text("state")).isEqualTo("cancelled"));
        for (UserId reader : List.of(host, guest)) {
            assertThat(read(reader, playdate).text("title")).isEmpty();
        }
        assertThat(stored(playdate).toJson()).doesNotContain(TITLE, LABEL);
        assertThat(read(stranger, playdate).status()).isEqualTo(404);
        assertThat(near(stranger, lat, lon, 5)).isEmpty();
        assertThat(undo(mia, report).code()).isEqualTo("cannot_be_undone");
        soon().untilAsserted(() -> assertThat(told(host)).containsExactly("remove"));
        assertThat(mine(guest)).containsExactly(playdate);
    }
}
