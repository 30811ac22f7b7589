/** auth-service through its public doors, on the embedded stores, with a profile-service of the tests' own. */
@NullMarked
package com.petpal.auth;

import org.jspecify.annotations.NullMarked;
