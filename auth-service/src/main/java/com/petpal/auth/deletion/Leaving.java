package com.petpal.auth.deletion;

import java.time.Instant;

/**
 * That an account is to be deleted.
 *
 * @param deletionId the key to its receipts
 * @param erasesAt until then signing in keeps the account
 */
public record Leaving(String deletionId, Instant erasesAt) {}
