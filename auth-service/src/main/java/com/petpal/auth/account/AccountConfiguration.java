package com.petpal.auth.account;

import com.petpal.auth.limit.EmailForm;
import com.petpal.platform.security.InternalClients;
import com.petpal.platform.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires profile-service, and the one path that is open to anybody. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    People profilePeople(InternalClients clients, UpstreamSettings upstreams, RegistrationSettings settings) {
        return new ProfilePeople(clients.to(upstreams.profileUrl(), settings.patience()));
    }

    @Bean
    EmailForm emailForm() {
        return typed -> EmailAddress.find(typed).map(EmailAddress::value).orElse(typed);
    }

    @Bean
    PublicPaths accountPaths() {
        return PublicPaths.of(AccountController.REGISTER);
    }
}
