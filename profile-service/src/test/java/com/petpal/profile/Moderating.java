package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A moderator, and what they see of the queue. */
abstract class Moderating extends Reporting {

    UserId mia;
    UserId ben;

    @BeforeEach
    void aModeratorAndSomebodyElse() {
        mia = person("Mia");
        ben = person("Ben");
    }

    List<String> queue(String state) {
        return pages("?limit=100&state=" + state);
    }

    List<String> pages(String first) {
        var read = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = asModerator(mia, "GET", first + cursor, null);
            assertThat(page.status()).isEqualTo(200);
            read.addAll(page.items("reportId"));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());
        return read;
    }

    List<String> deeds(String report) {
        return asModerator(mia, "GET", "/" + report, null).texts("trail", "deed");
    }
}
