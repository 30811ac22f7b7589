package com.petpal.profile.image;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the threads that images are decoded on. */
@Configuration(proxyBeanMethods = false)
class ImageConfiguration {

    @Bean
    PrepareImage prepareImage(ImageSettings settings) {
        return new PrepareImage(settings);
    }
}
