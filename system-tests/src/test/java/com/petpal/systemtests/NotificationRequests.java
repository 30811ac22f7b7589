package com.petpal.systemtests;

import java.util.Map;
import java.util.function.Supplier;

/** One request to each endpoint of devices, notifications and preferences. */
final class NotificationRequests {

    private final Person anna;

    NotificationRequests(Person anna) {
        this.anna = anna;
    }

    void addTo(Map<String, Supplier<Answer>> requests) {
        String device = "/v1/devices/outages";
        requests.put(
                "PUT /v1/devices/{deviceId}",
                () -> anna.app()
                        .put(device, Map.of("platform", "fcm", "token", "outages-of-everything:" + anna.userId())));
        requests.put("DELETE /v1/devices/{deviceId}", () -> anna.app().delete("/v1/devices/none"));
        for (String path : new String[] {"", "/unread-count", "/preferences"}) {
            requests.put("GET /v1/notifications" + path, () -> anna.app().get("/v1/notifications" + path));
        }
        requests.put(
                "PUT /v1/notifications/read",
                () -> anna.app().put("/v1/notifications/read", Map.of("upTo", "2026-11-01T10:00:00Z")));
        requests.put(
                "PUT /v1/notifications/preferences",
                () -> anna.app()
                        .put("/v1/notifications/preferences", Map.of("kinds", Map.of(), "showMessageText", false)));
    }
}
