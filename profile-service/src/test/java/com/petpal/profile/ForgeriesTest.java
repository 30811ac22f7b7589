package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.testing.Door;
import com.petpal.platform.security.testing.Forgeries;
import org.junit.jupiter.api.Test;

class ForgeriesTest extends ProfileContext {

    @Test
    void everyForgeryIsRefusedAndNobodyElseIs() {
        UserId ada = person("Ada");
        Forgeries forgeries = TestAccess.forgeries(ada);

        assertThat(new Door(port, "/v1/people/me").faults(forgeries.all(), TestAccess.token(ada), forgeries.control()))
                .isEmpty();
    }
}
