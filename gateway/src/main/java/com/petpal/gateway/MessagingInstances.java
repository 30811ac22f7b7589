package com.petpal.gateway;

import java.net.URI;
import java.util.List;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.loadbalancer.annotation.LoadBalancerClient;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.support.ServiceInstanceListSuppliers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The instances of messaging-service, taken in turn. */
@Configuration(proxyBeanMethods = false)
@LoadBalancerClient(name = MessagingInstances.NAME, configuration = MessagingInstances.FromSettings.class)
class MessagingInstances {

    static final String NAME = "messaging";

    /** Read in the load balancer's own context, so it is no {@code @Configuration} of the program. */
    static class FromSettings {

        @Bean
        ServiceInstanceListSupplier instances(Upstreams upstreams) {
            List<URI> urls = upstreams.messagingUrls();
            return ServiceInstanceListSuppliers.from(
                    NAME, urls.stream().map(FromSettings::instance).toArray(ServiceInstance[]::new));
        }

        private static ServiceInstance instance(URI url) {
            boolean secure = url.getScheme().equals("https");
            int port = url.getPort() == -1 ? (secure ? 443 : 80) : url.getPort();
            return new DefaultServiceInstance(url.toString(), NAME, url.getHost(), port, secure);
        }
    }
}
