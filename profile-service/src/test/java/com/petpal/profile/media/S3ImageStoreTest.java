package com.petpal.profile.media;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Unavailable;
import com.petpal.profile.image.Variant;
import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a server that speaks S3, in this process. */
class S3ImageStoreTest extends ImageStoreContract {

    private static final String BUCKET = "petpal-media";
    private static final LocalS3 SERVER =
            LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
    private static S3ImageStore images;

    @BeforeAll
    static void start() {
        SERVER.start();
        S3Client s3 = client("http://127.0.0.1:" + SERVER.getPort());
        s3.createBucket(bucket -> bucket.bucket(BUCKET));
        images = new S3ImageStore(s3, BUCKET);
    }

    @AfterAll
    static void stop() {
        images.close();
        SERVER.shutdown();
    }

    @Override
    ImageStore store() {
        return images;
    }

    @Test
    void awayIsUnavailable() {
        try (var away = new S3ImageStore(client("http://127.0.0.1:1"), BUCKET)) {
            assertThatThrownBy(() -> away.put(new MediaId(new UserId(1), 1), Variant.FULL, new byte[1]))
                    .isInstanceOf(Unavailable.class);
        }
    }

    private static S3Client client(String endpoint) {
        var settings = new S3Settings(BUCKET, "eu-central-1", URI.create(endpoint), Duration.ofSeconds(5));
        return S3ImageStore.client(
                settings, StaticCredentialsProvider.create(AwsBasicCredentials.create("somebody", "something")));
    }
}
