@NullMarked
package com.petpal.auth.account;

import org.jspecify.annotations.NullMarked;
