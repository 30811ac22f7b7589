package com.petpal.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.reactive.ReactiveLoadBalancer;
import org.springframework.cloud.loadbalancer.annotation.LoadBalancerClient;
import org.springframework.cloud.loadbalancer.core.HealthCheckServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.support.ServiceInstanceListSuppliers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The instances of messaging-service, taken in turn. Where there are several, each is asked twice a second whether it is
 * ready: a socket has been taken from the phone before it is known whether an instance takes it, so it is too late then to
 * try another.
 */
@Configuration(proxyBeanMethods = false)
@LoadBalancerClient(name = MessagingInstances.NAME, configuration = MessagingInstances.FromSettings.class)
class MessagingInstances {

    static final String NAME = "messaging";

    /** Read in the load balancer's own context, so it is no {@code @Configuration} of the program. */
    static class FromSettings {

        @Bean
        ServiceInstanceListSupplier instances(
                Upstreams upstreams, ReactiveLoadBalancer.Factory<ServiceInstance> loadBalancers) {
            List<ServiceInstance> all = upstreams.messagingUrls().stream()
                    .map(FromSettings::instance)
                    .toList();
            ServiceInstanceListSupplier given =
                    ServiceInstanceListSuppliers.from(NAME, all.toArray(ServiceInstance[]::new));
            return all.size() == 1 ? given : new Ready(given, all, loadBalancers);
        }

        private static ServiceInstance instance(URI url) {
            boolean secure = url.getScheme().equals("https");
            int port = url.getPort() == -1 ? (secure ? 443 : 80) : url.getPort();
            return new DefaultServiceInstance(url.toString(), NAME, url.getHost(), port, secure);
        }
    }

    /** Those that are ready. If none says so all are tried. */
    private static final class Ready extends HealthCheckServiceInstanceListSupplier {

        private final List<ServiceInstance> all;

        Ready(
                ServiceInstanceListSupplier given,
                List<ServiceInstance> all,
                ReactiveLoadBalancer.Factory<ServiceInstance> loadBalancers) {
            super(given, loadBalancers, new Question());
            this.all = all;
        }

        @Override
        public Flux<List<ServiceInstance>> get() {
            return super.get().map(ready -> ready.isEmpty() ? all : ready);
        }
    }

    /** Not ready is who says so, who takes no connection, and who was silent several times in a row: once may be a busy machine. */
    private static final class Question implements BiFunction<ServiceInstance, String, Mono<Boolean>> {

        private static final Duration PATIENCE = Duration.ofMillis(400);
        private static final int SILENCES = 4;

        private final WebClient client = WebClient.create();
        private final Map<URI, Integer> silences = new ConcurrentHashMap<>();

        @Override
        public Mono<Boolean> apply(ServiceInstance instance, String path) {
            return client.get()
                    .uri(UriComponentsBuilder.fromUri(instance.getUri())
                            .path(path)
                            .build()
                            .toUri())
                    .exchangeToMono(answer ->
                            answer.releaseBody().thenReturn(answer.statusCode().isSameCodeAs(HttpStatus.OK)))
                    .timeout(PATIENCE)
                    .doOnNext(said -> silences.remove(instance.getUri()))
                    .onErrorResume(TimeoutException.class, silent -> Mono.just(mayBeBusy(instance.getUri())));
        }

        private boolean mayBeBusy(URI instance) {
            return silences.merge(instance, 1, Integer::sum) < SILENCES;
        }
    }
}
