/**
 * Edges between people as they are stored: one document an edge, on the shard of one of its ends.
 *
 * <pre>
 * _id near ‖ far, near, far, state requested|active|ended, version, pending
 *
 * version    counts every change, so that news from before is known to be old; an edge that ended stays for it
 * change     one conditional write on the version seen; whoever comes second looks again
 * </pre>
 *
 * What the collections are called and mean is for {@code graph} and {@code block} to say.
 */
@NullMarked
package com.petpal.profile.edge;

import org.jspecify.annotations.NullMarked;
