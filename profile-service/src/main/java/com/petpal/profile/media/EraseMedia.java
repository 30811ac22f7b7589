package com.petpal.profile.media;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases somebody's images, those too that were being uploaded. */
@Component
@Order(40)
final class EraseMedia implements ErasureStep {

    private static final int BATCH = 100;

    private final MediaStore store;
    private final QuotaStore quotas;
    private final RemoveMedia removeMedia;

    EraseMedia(MediaStore store, QuotaStore quotas, RemoveMedia removeMedia) {
        this.store = store;
        this.quotas = quotas;
        this.removeMedia = removeMedia;
    }

    @Override
    public void erase(UserId userId, Count count) {
        List<MediaId> some = store.some(userId, BATCH);
        while (!some.isEmpty()) {
            some.forEach(removeMedia::abandon);
            count.erased("images", some.size());
            some = store.some(userId, BATCH);
        }
        quotas.forget(userId);
    }
}
