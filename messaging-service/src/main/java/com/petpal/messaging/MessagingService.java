package com.petpal.messaging;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program. Settings are environment variables, listed in ARCHITECTURE.md. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MessagingService {

    public static void main(String[] args) {
        SpringApplication.run(MessagingService.class, args);
    }
}
