package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.image.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Ends an upload once between two of its variants, as a crash would: nobody tidies up. */
@TestConfiguration(proxyBeanMethods = false)
public class BreakingImages {

    private static final Set<UserId> AWAITED = ConcurrentHashMap.newKeySet();

    public static void next(UserId owner) {
        AWAITED.add(owner);
    }

    @Bean
    static BeanPostProcessor breakImages() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ImageStore store ? new Breaking(store) : bean;
            }
        };
    }

    private record Breaking(ImageStore store) implements ImageStore {

        @Override
        public void put(MediaId mediaId, Variant variant, byte[] jpeg) {
            if (variant == Variant.FULL && AWAITED.remove(mediaId.home())) {
                throw new IllegalStateException("killed here");
            }
            store.put(mediaId, variant, jpeg);
        }

        @Override
        public void read(MediaId mediaId, Variant variant, long from, long length, OutputStream out)
                throws IOException {
            store.read(mediaId, variant, from, length, out);
        }

        @Override
        public void remove(MediaId mediaId) {
            store.remove(mediaId);
        }
    }
}
