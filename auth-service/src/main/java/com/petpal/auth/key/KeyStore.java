package com.petpal.auth.key;

import java.util.List;

/** Where signing keys are kept. */
interface KeyStore {

    /** All keys, oldest first. */
    List<StoredKey> all();

    /** Adds a key if its number is still free; whether it was. */
    boolean add(StoredKey key);

    /** Removes a key, if it is still there. */
    void remove(int number);
}
