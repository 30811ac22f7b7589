package com.petpal.profile;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** People, their pets and who follows whom. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ProfileService {

    public static void main(String[] arguments) {
        SpringApplication.run(ProfileService.class, arguments);
    }
}
