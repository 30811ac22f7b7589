/**
 * Makes of whatever somebody uploads pictures that are safe to hand on.
 *
 * <pre>
 * bytes ─► RawImage        format by its first bytes; size from the header; everything but pixels left out: EXIF, XMP,
 *   │                      ICC, texts, frames of animations, whatever stands behind the end
 *   ├─ no JPEG, PNG, WebP ─► 415      larger than ImageSettings allow ─► 422      broken ─► 422
 *   ▼
 * DecodeImage              every n-th pixel of what is large, so that memory is bounded by settings and not by the file
 *   ▼
 * Canvas                   sRGB on white, scaled down, turned as EXIF said
 *   ▼
 * PrepareImage             avatar 256 square · feed ≤ 1080 · full ≤ 2048, JPEG; BlurHash
 * </pre>
 *
 * No decoder sees a file before its header was read here, and none sees more than pixels. All of it happens on a few
 * threads of its own; beyond a short queue an upload is told to come back (503).
 */
@NullMarked
package com.petpal.profile.image;

import org.jspecify.annotations.NullMarked;
