/**
 * Erasing somebody who deleted their account: what each service does when it hears of it.
 *
 * <pre>
 * account.deleted {deletionId, round}, aggregate = the person     events:auth, group &lt;service&gt;.erasure
 *        │
 *        ▼
 * ErasureStep, ErasureStep, …      one a feature, in their order; then TracesStore: what platform keeps
 *        │                         each may be killed anywhere and is begun again from the start
 *        ▼
 * PUT /internal/deletions/{deletionId}/receipts/{service}    until it is taken; only then is the event confirmed
 * </pre>
 *
 * There are two rounds, some time apart: the second finds what was being written while the first went by.
 */
@NullMarked
package com.petpal.platform.erasure;

import org.jspecify.annotations.NullMarked;
