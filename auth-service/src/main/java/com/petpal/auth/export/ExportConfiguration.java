package com.petpal.auth.export;

import com.petpal.platform.security.InternalClients;
import com.petpal.platform.security.PublicPaths;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the other services, and the one path that an address opens. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

    @Bean
    ServiceExports serviceExports(InternalClients clients, ServiceUrls urls, ExportSettings settings) {
        return new HttpServiceExports(List.of(
                Map.entry("profile", List.of(clients.to(urls.profileUrl(), settings.patience()))),
                Map.entry("feed", List.of(clients.to(urls.feedUrl(), settings.patience()))),
                Map.entry(
                        "messaging",
                        urls.messagingUrls().stream()
                                .map(url -> clients.to(url, settings.patience()))
                                .toList())));
    }

    @Bean
    Exporter exporter(MakeExport makeExport) {
        return new Exporter(makeExport);
    }

    @Bean
    PublicPaths exportPaths() {
        return PublicPaths.of(ExportController.FILE);
    }
}
