package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.testing.Door;
import com.petpal.platform.security.testing.Forgeries;
import org.junit.jupiter.api.Test;

class ForgeriesTest extends FeedContext {

    @Test
    void everyForgeryIsRefusedAndNobodyElseIs() {
        UserId ada = ids.userId();
        Forgeries forgeries = forgeries(ada);

        assertThat(new Door(port, "/v1/feed").faults(forgeries.all(), token(ada), forgeries.control()))
                .isEmpty();
    }
}
