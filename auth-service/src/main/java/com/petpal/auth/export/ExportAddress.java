package com.petpal.auth.export;

import com.petpal.auth.key.Hmac;
import com.petpal.auth.key.KeyEncryptionKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Addresses that a file can be fetched at by whoever has them: id and end, and an HMAC-SHA-256 over both. They are relative
 * to where the API is, so that no service has to know its public name.
 */
@Component
final class ExportAddress {

    private final SecretKey key;
    private final ExportTime time;

    ExportAddress(KeyEncryptionKey secret, ExportTime time) {
        this.key = secret.derive("export-address-v1", Hmac.SHA256);
        this.time = time;
    }

    /** An address that is good for some minutes. */
    String of(ExportId id) {
        long expires = time.addressUntil().getEpochSecond();
        return "/v1/auth/exports/" + id + "/file?expires=" + expires + "&signature=" + signature(id, expires);
    }

    /** @throws ExportRefused if it is not ours, or over */
    void require(ExportId id, long expires, String signature) {
        byte[] ours = signature(id, expires).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(ours, signature.getBytes(StandardCharsets.UTF_8))) {
            throw new ExportRefused.AddressInvalid();
        }
        if (!Instant.ofEpochSecond(expires).isAfter(time.now())) {
            throw new ExportRefused.AddressOver();
        }
    }

    private String signature(ExportId id, long expires) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.of(key, id + "." + expires));
    }
}
