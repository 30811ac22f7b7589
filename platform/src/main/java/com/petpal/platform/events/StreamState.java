package com.petpal.platform.events;

import java.util.Map;

/**
 * What Redis knows of a stream, read in one script.
 *
 * @param epoch empty if there is none: the stream was flushed
 * @param first the oldest entry there is, {@link EntryId#NONE} if there is none
 * @param watermark every registered group has confirmed everything up to here
 * @param oldestWaiting for each group the oldest entry that it has not confirmed, if there is one
 */
record StreamState(String epoch, EntryId first, EntryId watermark, Map<String, EntryId> oldestWaiting) {

    StreamState {
        oldestWaiting = Map.copyOf(oldestWaiting);
    }

    /** Whether everybody has confirmed what was put there in this epoch. */
    boolean hasConfirmed(String itsEpoch, EntryId entry) {
        return epoch.equals(itsEpoch) && entry.compareTo(watermark) <= 0;
    }

    /** Whether an entry that was not confirmed can no longer be read by anybody. */
    boolean hasLost(String itsEpoch, EntryId entry) {
        return !epoch.equals(itsEpoch) || first.equals(EntryId.NONE) || entry.compareTo(first) < 0;
    }
}
