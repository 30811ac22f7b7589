package com.petpal.profile.media;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which images there are. Each change is one conditional write of one document. */
interface MediaStore {

    /** Adds one that is being uploaded. Whether there was none of this id. */
    boolean begin(MediaId mediaId, Instant dueAt);

    /** Goes on with one whose upload broke off. Whether it is still being uploaded. */
    boolean goOn(MediaId mediaId, Instant dueAt);

    /** One that is ready. */
    Optional<Media> find(MediaId mediaId);

    /** Whether it was being uploaded, and is ready now. */
    boolean finish(Media media, Instant dueAt);

    /** Says that it may hang on something, and when to look whether it does. Whether it is ready. */
    boolean attach(MediaId mediaId, Attachment attachment, Instant lookAt);

    /** Says that it does not hang on something any more. */
    void detach(MediaId mediaId, String attachment, Instant lookAt);

    /** Says when to look at a ready one. */
    void lookAt(MediaId mediaId, Instant lookAt);

    /**
     * Says that it was looked at, unless somebody has said since when to look again.
     *
     * @param gone keys of attachments that it does not hang on
     */
    void settle(MediaId mediaId, Instant dueAt, Collection<String> gone);

    /** Begins to remove a ready one that was to be looked at. Whether that is still so. */
    boolean beginRemovalOfOrphan(MediaId mediaId, Instant dueAt, Instant removeAt);

    /** Begins to remove one. Whether it was ready. */
    boolean beginRemoval(MediaId mediaId, Instant removeAt);

    /** Begins to remove one in whatever state. */
    void abandon(MediaId mediaId, Instant removeAt);

    /** Keeps a ready one from others for a reason; again changes nothing. */
    void hide(MediaId mediaId, String reason);

    /** Takes one reason back. */
    void show(MediaId mediaId, String reason);

    /** The end of a removal. */
    void remove(MediaId mediaId);

    /** A person's ready images, oldest first. */
    List<Media> readyOf(UserId owner, Optional<MediaId> after, int limit);

    /** Some of a person's, in whatever state. */
    List<MediaId> some(UserId owner, int limit);
}
