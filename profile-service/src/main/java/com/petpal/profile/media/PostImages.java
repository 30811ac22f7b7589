package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PostId;

/** Which images posts show, as feed-service knows. */
@FunctionalInterface
public interface PostImages {

    /**
     * Whether there is such a post, and it shows this image.
     *
     * @throws com.petpal.platform.web.Unavailable if feed-service does not answer
     */
    boolean shows(PostId post, MediaId image);
}
