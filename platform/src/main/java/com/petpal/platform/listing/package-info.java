/**
 * Questions that are not asked by owner: "who is called something like this", "which posts are about this".
 *
 * <pre>
 * &lt;service&gt;.listings    shard key list hashed, _id
 *   _id list ⇥ sort key ⇥ subject, list, sortKey, subject, payload? (a few texts)
 *   indexes: subject (for erasing)
 *
 * Redis    listing:&lt;service&gt;:&lt;list&gt;⇥&lt;prefix&gt;   the first 50 entries as JSON, 10 s
 * erasure  entries about a person, wherever they are
 * </pre>
 *
 * Which lists there are is drawn by the features that write them. Entries are written by event consumers, so a repeat is
 * harmless, and all of them can be made again from what they are about. What a listing says is only a hint: whoever reads
 * it looks at the subject too. A first page may be 10 s old; whoever asks for more gets what is there.
 */
@NullMarked
package com.petpal.platform.listing;

import org.jspecify.annotations.NullMarked;
