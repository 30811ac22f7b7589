/**
 * An authenticator in software, for tests that no finger can touch: makes passkeys and answers challenges as browsers
 * hand them on, rightly or wrongly.
 */
@NullMarked
package com.petpal.localstack.passkey;

import org.jspecify.annotations.NullMarked;
