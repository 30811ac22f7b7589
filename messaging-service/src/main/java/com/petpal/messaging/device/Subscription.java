package com.petpal.messaging.device;

import java.net.URI;

/**
 * A browser's subscription (Push API, W3C).
 *
 * @param endpoint where its pushes go
 * @param p256dh its public key: an uncompressed point of P-256, base64url
 * @param auth its secret of 16 bytes, base64url
 */
public record Subscription(URI endpoint, String p256dh, String auth) {

    @Override
    public String toString() {
        return "Subscription[" + endpoint.getHost() + "]";
    }
}
