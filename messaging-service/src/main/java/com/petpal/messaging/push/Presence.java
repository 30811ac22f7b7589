package com.petpal.messaging.push;

import com.petpal.platform.identity.UserId;
import java.util.Collection;
import java.util.Set;

/** Who has an open socket, in any process. Whoever cannot be asked about is absent: a push too many is better than none. */
@FunctionalInterface
public interface Presence {

    Set<UserId> present(Collection<UserId> people);
}
