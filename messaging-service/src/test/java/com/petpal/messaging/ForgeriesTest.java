package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.testing.Door;
import com.petpal.platform.security.testing.Forgeries;
import org.junit.jupiter.api.Test;

class ForgeriesTest extends MessagingContext {

    @Test
    void everyForgeryIsRefusedAndNobodyElseIs() {
        UserId ada = person();
        Forgeries forgeries = TestAccess.forgeries(ada);

        assertThat(new Door(port, "/v1/conversations")
                        .faults(forgeries.all(), TestAccess.token(ada), forgeries.control()))
                .isEmpty();
    }
}
