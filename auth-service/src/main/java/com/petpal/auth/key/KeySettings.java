package com.petpal.auth.key;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What protects the signing keys.
 *
 * @param keyEncryptionKey secret; base64 of 32 bytes
 */
@ConfigurationProperties("petpal")
record KeySettings(@DefaultValue("") String keyEncryptionKey) {

    @Override
    public String toString() {
        return "KeySettings[]";
    }
}
