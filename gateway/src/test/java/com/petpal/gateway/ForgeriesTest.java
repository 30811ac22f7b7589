package com.petpal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.security.testing.Door;
import com.petpal.platform.security.testing.Forgeries;
import org.junit.jupiter.api.Test;

class ForgeriesTest extends GatewayContext {

    @Test
    void everyForgeryIsRefusedAndNobodyElseIs() {
        Forgeries forgeries = TOKENS.forgeries(ADA);

        assertThat(new Door(port, "/v1/people/me").faults(forgeries.all(), TOKENS.of(ADA, "user"), forgeries.control()))
                .isEmpty();
    }
}
