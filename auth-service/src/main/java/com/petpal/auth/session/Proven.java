package com.petpal.auth.session;

/**
 * Somebody who knows their password.
 *
 * @param needsSecondFactor whether that is not enough to sign in
 * @param credential a mark of the password: another one as soon as the password was changed
 */
public record Proven(Subject subject, boolean needsSecondFactor, String credential) {}
