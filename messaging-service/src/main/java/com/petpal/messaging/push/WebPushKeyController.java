package com.petpal.messaging.push;

import com.petpal.messaging.push.channel.PushChannels;
import com.petpal.platform.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a browser needs to subscribe: {@code applicationServerKey}. */
@RestController
class WebPushKeyController {

    private final PushChannels channels;

    WebPushKeyController(PushChannels channels) {
        this.channels = channels;
    }

    /** @param publicKey an uncompressed point of P-256, base64url */
    record Key(String publicKey) {}

    @GetMapping("/v1/push/webpush-key")
    Key read() {
        return channels.webPushKey().map(Key::new).orElseThrow(() -> new NotFound("webpush key"));
    }
}
