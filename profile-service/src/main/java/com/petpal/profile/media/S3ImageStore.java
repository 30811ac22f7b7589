package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.web.NotFound;
import com.petpal.platform.web.Unavailable;
import com.petpal.profile.image.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Images in a bucket: an object for each variant, {@code MediaId/variant}. */
final class S3ImageStore implements ImageStore, AutoCloseable {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final int SERVER_ERROR = 500;

    private final S3Client s3;
    private final String bucket;

    S3ImageStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** Checksums only where S3 demands them, because not everything that speaks S3 knows today's. */
    static S3Client client(S3Settings settings, AwsCredentialsProvider credentials) {
        var builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(calls -> calls.apiCallAttemptTimeout(settings.patience())
                        .apiCallTimeout(settings.patience().multipliedBy(2)))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(1))
                        .socketTimeout(settings.patience()));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint()).forcePathStyle(true);
        }
        return builder.build();
    }

    @Override
    public void put(MediaId mediaId, Variant variant, byte[] jpeg) {
        asked(() -> s3.putObject(
                object -> object.bucket(bucket).key(key(mediaId, variant)).contentType("image/jpeg"),
                RequestBody.fromBytes(jpeg)));
    }

    @Override
    public void read(MediaId mediaId, Variant variant, long from, long length, OutputStream out) throws IOException {
        String range = "bytes=" + from + "-" + (from + length - 1);
        try (var in = asked(() -> s3.getObject(
                object -> object.bucket(bucket).key(key(mediaId, variant)).range(range)))) {
            in.transferTo(out);
        }
    }

    @Override
    public void remove(MediaId mediaId) {
        for (Variant variant : Variant.values()) {
            asked(() -> s3.deleteObject(object -> object.bucket(bucket).key(key(mediaId, variant))));
        }
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (NoSuchKeyException none) {
            throw new NotFound("image");
        } catch (SdkClientException away) {
            throw new Unavailable(RETRY_AFTER);
        } catch (S3Exception refused) {
            if (refused.statusCode() >= SERVER_ERROR) {
                throw new Unavailable(RETRY_AFTER);
            }
            throw refused;
        }
    }

    private static String key(MediaId mediaId, Variant variant) {
        return mediaId + "/" + variant.text();
    }

    @Override
    public void close() {
        s3.close();
    }
}
