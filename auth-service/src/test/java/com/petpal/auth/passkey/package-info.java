@NullMarked
package com.petpal.auth.passkey;

import org.jspecify.annotations.NullMarked;
