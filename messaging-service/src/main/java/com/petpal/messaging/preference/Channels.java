package com.petpal.messaging.preference;

/**
 * Where something is told.
 *
 * @param inApp in the list of notifications and over sockets
 * @param push on devices, while no socket is open
 */
public record Channels(boolean inApp, boolean push) {

    static final Channels ALL = new Channels(true, true);
}
