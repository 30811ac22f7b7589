package com.petpal.profile.playdate;

import com.petpal.platform.identity.PlaydateId;

/** What events of playdates carry: which one. It says itself what it is, to those who may know. */
record PlaydateNews(PlaydateId playdateId) {

    static final String CREATED = "playdate.created";
    static final String CHANGED = "playdate.changed";
    static final String CANCELLED = "playdate.cancelled";
}
