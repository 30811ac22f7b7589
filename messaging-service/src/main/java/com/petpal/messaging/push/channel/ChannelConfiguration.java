package com.petpal.messaging.push.channel;

import com.petpal.messaging.device.Endpoints;
import com.petpal.messaging.device.Platform;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ChannelConfiguration.class);

    @Bean(destroyMethod = "shutdownNow")
    HttpClient pushClient(ChannelSettings settings, SslBundles bundles) {
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.patience());
        if (!settings.sslBundle().isEmpty()) {
            builder.sslContext(bundles.getBundle(settings.sslBundle()).createSslContext());
        }
        return builder.build();
    }

    @Bean
    PushHttp pushHttp(HttpClient pushClient, ChannelSettings settings, Clock clock) {
        return new PushHttp(pushClient, settings.patience(), clock);
    }

    @Bean
    PushChannels pushChannels(
            PushHttp http,
            ChannelSettings settings,
            Endpoints endpoints,
            JsonMapper json,
            SecureRandom random,
            Clock clock) {
        var channels = new EnumMap<Platform, PushChannel>(Platform.class);
        var webPush = settings.webpush();
        if (webPush.isSet()) {
            channels.put(
                    Platform.WEBPUSH,
                    new WebPushChannel(http, new WebPushEncryption(random), endpoints, json, webPush, clock));
        }
        if (settings.fcm().isSet()) {
            channels.put(Platform.FCM, fcm(http, settings.fcm(), json, clock));
        }
        if (settings.apns().isSet()) {
            channels.put(Platform.APNS, new ApnsChannel(http, json, settings.apns(), clock));
        }
        for (Platform platform : Platform.values()) {
            fallBack(channels, platform, settings, () -> new FolderChannel(Path.of(settings.folder()), clock));
        }
        return new PushChannels(channels, Optional.of(webPush.publicKey()).filter(key -> webPush.isSet()));
    }

    static FcmChannel fcm(PushHttp http, ChannelSettings.Fcm settings, JsonMapper json, Clock clock) {
        ServiceAccount account = json.readValue(settings.serviceAccount(), ServiceAccount.class);
        var send = settings.url().resolve("/v1/projects/" + account.projectId() + "/messages:send");
        return new FcmChannel(http, new FcmTokens(http, account, json, clock), send, json, clock);
    }

    private static void fallBack(
            Map<Platform, PushChannel> channels,
            Platform platform,
            ChannelSettings settings,
            Supplier<PushChannel> folder) {
        if (channels.containsKey(platform)) {
            log.info("pushes by {} are on", platform.text());
        } else if (settings.folder().isEmpty()) {
            log.warn("pushes by {} are off: no keys and no PETPAL_PUSH_FOLDER", platform.text());
        } else {
            log.info("pushes by {} become files", platform.text());
            channels.put(platform, folder.get());
        }
    }
}
