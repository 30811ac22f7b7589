/** What the mobile app, an attacker and a crowd do, all through public doors: HTTP, socket and command line. */
@NullMarked
package com.petpal.systemtests;

import org.jspecify.annotations.NullMarked;
