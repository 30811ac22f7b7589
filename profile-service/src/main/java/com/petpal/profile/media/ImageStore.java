package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.profile.image.Variant;
import java.io.IOException;
import java.io.OutputStream;

/** Where the bytes of images are. What an image is, and who may see it, is no business of theirs. */
interface ImageStore {

    /** Keeps a variant of an image; again is harmless. */
    void put(MediaId mediaId, Variant variant, byte[] jpeg);

    /**
     * Writes a part of what was put, with as little of it in memory as there can be.
     *
     * @param from the first byte, from 0
     * @param length at least 1, and no longer than there is
     * @throws com.petpal.platform.web.NotFound before anything is written, if it is not there
     */
    void read(MediaId mediaId, Variant variant, long from, long length, OutputStream out) throws IOException;

    /** Removes every variant; of an image that was put in part, too. */
    void remove(MediaId mediaId);
}
