package com.petpal.auth.key;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keys in memory; away when told so. */
final class KeptKeys implements KeyStore {

    private final ConcurrentSkipListMap<Integer, StoredKey> keys = new ConcurrentSkipListMap<>();
    private volatile boolean away;

    void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public List<StoredKey> all() {
        if (away) {
            throw new IllegalStateException("the store is away");
        }
        return List.copyOf(keys.values());
    }

    @Override
    public boolean add(StoredKey key) {
        return keys.putIfAbsent(key.number(), key) == null;
    }

    @Override
    public void remove(int number) {
        keys.remove(number);
    }
}
