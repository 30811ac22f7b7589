package com.petpal.messaging.push.channel;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Ways to devices.
 *
 * @param folder where pushes of platforms without keys are put as files; empty for nowhere
 * @param patience how long a platform may take to answer
 * @param sslBundle name of a Spring Boot SSL bundle to trust in place of the JDK's certificates; empty for none
 */
@ConfigurationProperties("petpal.push")
record ChannelSettings(
        @DefaultValue("") String folder,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("") String sslBundle,
        @DefaultValue WebPush webpush,
        @DefaultValue Fcm fcm,
        @DefaultValue Apns apns) {

    /**
     * A VAPID key pair, base64url, as tools for web push make them.
     *
     * @param privateKey secret
     * @param subject whom a push service writes to when something is wrong
     */
    record WebPush(
            @DefaultValue("") String publicKey,
            @DefaultValue("") String privateKey,

            @DefaultValue("mailto:operations@petpal.example")
            String subject) {

        boolean isSet() {
            return !publicKey.isBlank() && !privateKey.isBlank();
        }

        @Override
        public String toString() {
            return "WebPush[" + publicKey + "]";
        }
    }

    /** @param serviceAccount the JSON of a service account; secret */
    record Fcm(
            @DefaultValue("") String serviceAccount,

            @DefaultValue("https://fcm.googleapis.com") URI url) {

        boolean isSet() {
            return !serviceAccount.isBlank();
        }

        @Override
        public String toString() {
            return "Fcm[" + url + "]";
        }
    }

    /**
     * A signing key of an Apple developer team.
     *
     * @param privateKey the content of the .p8 file; secret
     * @param topic the bundle id of the app
     */
    record Apns(
            @DefaultValue("") String keyId,
            @DefaultValue("") String teamId,
            @DefaultValue("") String topic,
            @DefaultValue("") String privateKey,

            @DefaultValue("https://api.push.apple.com") URI url) {

        boolean isSet() {
            return !privateKey.isBlank();
        }

        @Override
        public String toString() {
            return "Apns[" + keyId + ", " + topic + "]";
        }
    }
}
