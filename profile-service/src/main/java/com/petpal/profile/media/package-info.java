/**
 * Uploaded images: whose, of what, who may see them, and their bytes.
 *
 * <pre>
 * profile.media          shard key ownerId (hashed), _id      the fact
 *   _id         text     MediaId
 *   ownerId     text     its owner half
 *   state       text     uploading → ready → removing; read only while ready
 *   width, height, blurHash, variants [{variant, width, height, bytes, tag}]     once ready
 *   attachments {"person:ID" | "pet:ID" | "post:ID": audience}    what it may hang on; see below
 *   hiddenBy    [text]   reports for which moderators keep it from everybody but its owner and themselves
 *   dueAt       time?    end of an upload's patience; look whether it hangs on anything; go on removing
 * profile.media_quotas   shard key _id (hashed)
 *   _id         text     UserId
 *   bytes, count         of all variants, of images
 *   images      {MediaId: bytes}   so that taking and giving back are harmless to repeat
 * profile.media.files    shard key _id (hashed)               GridFS, unless bytes are kept in S3
 *   _id         text     MediaId:variant; length, chunkSize, uploadDate, metadata {contentType}
 * profile.media.chunks   shard key files_id (hashed), n       255 KiB each; unique (files_id, n)
 *
 * POST /v1/media ─► image ─► media (uploading) ─► quota ─► bytes of every variant ─► media (ready) ─► 201
 * DELETE, erasing, sweeping, moderators ─► media (removing) ─► bytes ─► quota ─► media gone
 *
 * Redis      media:&lt;mediaId&gt;   Media as JSON, 10 min, near cache; deleted by every write
 * timer      dueAt: whoever was killed while uploading or removing leaves something that is removed then; what hangs on
 *            nothing for a day is removed too
 * S3         key MediaId/variant in one bucket, if petpal.media.store says s3
 * </pre>
 *
 * Attachments are written before what they speak of, so an attachment alone shows nothing to anybody: that a person or a
 * pet has this avatar is looked up as it is read. Those of posts are feed-service's word.
 */
@NullMarked
package com.petpal.profile.media;

import org.jspecify.annotations.NullMarked;
