package com.petpal.auth.account;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param profileUrl base address of profile-service */
@ConfigurationProperties("petpal")
record UpstreamSettings(
        @DefaultValue("http://localhost:8082") URI profileUrl) {}
