package com.petpal.platform.erasure;

import com.petpal.platform.security.InternalClients;
import com.petpal.platform.security.InternalProblem;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Delivers to auth-service: {@code PUT /internal/deletions/{deletionId}/receipts/{service}}. */
public final class AuthReceipts implements Receipts {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private final RestClient auth;
    private final String service;

    /** @param service as its database is named */
    public AuthReceipts(InternalClients clients, URI authUrl, String service) {
        this.auth = clients.to(authUrl, PATIENCE);
        this.service = service;
    }

    @Override
    public void deliver(String deletionId, Receipt receipt) {
        try {
            auth.put()
                    .uri("/internal/deletions/{deletionId}/receipts/{service}", deletionId, service)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(receipt)
                    .retrieve()
                    .toBodilessEntity();
        } catch (InternalProblem refused) {
            if (refused.status() != 404) {
                throw refused;
            }
        }
    }
}
