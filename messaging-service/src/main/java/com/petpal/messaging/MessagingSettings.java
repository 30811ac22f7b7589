package com.petpal.messaging;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where profile-service is, and how much of its a process keeps near.
 *
 * @param profilePatience how long an answer of profile-service may take
 * @param nearCards cards a process keeps, {@code nearRelations} people's relations
 */
@Validated
@ConfigurationProperties("petpal")
record MessagingSettings(
        @DefaultValue("http://localhost:8082") URI profileUrl,
        @DefaultValue("1s") Duration profilePatience,
        @DefaultValue("20000") @Min(0) int nearCards,
        @DefaultValue("20000") @Min(0) int nearRelations) {}
