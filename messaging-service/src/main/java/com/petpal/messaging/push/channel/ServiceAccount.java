package com.petpal.messaging.push.channel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;

/**
 * The file that Google hands out for a service account, as far as it is needed.
 *
 * @param privateKey secret
 * @param tokenUri where its tokens come from
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ServiceAccount(
        @JsonProperty("project_id") String projectId,
        @JsonProperty("client_email") String clientEmail,
        @JsonProperty("private_key_id") String privateKeyId,
        @JsonProperty("private_key") String privateKey,
        @JsonProperty("token_uri") URI tokenUri) {

    @Override
    public String toString() {
        return "ServiceAccount[" + projectId + "]";
    }
}
