package com.petpal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "\"6\", \"7\"", "\"6\",\"7\",\"8\"", "*"})
    void whoeverNamesTheVersionMayChangeIt(String ifMatch) {
        assertThatCode(() -> EntityTag.require(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"8\"", "7", "W/\"7\"", "\"07\"", "\"7", "'7'", ",", "\"\"", "\"7\"x"})
    void whoeverNamesAnotherDoesNot(String ifMatch) {
        var refused = catchThrowableOfType(EntityTag.Stale.class, () -> EntityTag.require(ifMatch, 7));

        assertThat(refused).isNotNull();
        assertThat(refused.refusal().status()).isEqualTo(412);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void whoeverNamesNoneIsAskedTo(@Nullable String ifMatch) {
        var refused = catchThrowableOfType(EntityTag.Required.class, () -> EntityTag.require(ifMatch, 7));

        assertThat(refused).isNotNull();
        assertThat(refused.refusal().status()).isEqualTo(428);
    }
}
