@NullMarked
package com.petpal.auth.mail;

import org.jspecify.annotations.NullMarked;
