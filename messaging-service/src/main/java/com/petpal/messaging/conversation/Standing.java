package com.petpal.messaging.conversation;

import com.petpal.platform.identity.UserId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How members stand to a conversation; not for others to see.
 *
 * @param since the first number that somebody who came later may read; who was there from the beginning is not in it
 * @param requests who was asked by a stranger and has not accepted; who has accepted is not in it
 * @param version counts changes
 */
record Standing(Map<UserId, Long> since, Map<UserId, Request> requests, long version) {

    static final Standing NEW = new Standing(Map.of(), Map.of(), 0);

    Standing {
        since = Collections.unmodifiableMap(new TreeMap<>(since));
        requests = Collections.unmodifiableMap(new TreeMap<>(requests));
    }

    /** What became of a message request so far. */
    enum Request {
        WAITING,
        DECLINED
    }

    static Standing asking(Set<UserId> strangers) {
        var requests = new HashMap<UserId, Request>();
        strangers.forEach(stranger -> requests.put(stranger, Request.WAITING));
        return new Standing(Map.of(), requests, 0);
    }

    Standing joined(UserId member, long firstSeq, boolean stranger) {
        var later = new HashMap<>(since);
        later.put(member, firstSeq);
        return new Standing(later, stranger ? with(member, Request.WAITING) : without(member), version);
    }

    Standing left(UserId member) {
        var later = new HashMap<>(since);
        later.remove(member);
        return new Standing(later, without(member), version);
    }

    Standing accepted(UserId member) {
        return new Standing(since, without(member), version);
    }

    Standing declined(UserId member) {
        return new Standing(since, with(member, Request.DECLINED), version);
    }

    private Map<UserId, Request> with(UserId member, Request request) {
        var all = new HashMap<>(requests);
        all.put(member, request);
        return all;
    }

    private Map<UserId, Request> without(UserId member) {
        var all = new HashMap<>(requests);
        all.remove(member);
        return all;
    }

    /** Those who are asked and have not said yes. */
    Set<UserId> asked() {
        return Collections.unmodifiableSet(new HashSet<>(requests.keySet()));
    }
}
