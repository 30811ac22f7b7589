package com.petpal.auth.audit;

/** What can happen to an account that its owner should be able to find out. */
public enum Happening {
    LOGGED_IN,
    /** Somebody knew the address and not the password. */
    LOGIN_FAILED,
    LOGGED_IN_BY_PASSKEY,
    /** Somebody had a passkey of this account, and not what makes it good: its lock, its key, a fresh challenge. */
    PASSKEY_REFUSED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    LOGGED_OUT,
    SESSION_ENDED,
    /** A refresh token was used twice, by its owner or by a thief. */
    REFRESH_REUSED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    EMAIL_VERIFIED,
    SECOND_FACTOR_ENABLED,
    SECOND_FACTOR_DISABLED,
    /** Somebody knew the password or had a session, and gave a code that was wrong or used. */
    SECOND_FACTOR_FAILED,
    /** With how many are left. */
    RECOVERY_CODE_USED,
    ROLE_GRANTED,
    ROLE_REVOKED,
    /** Moderators keep the owner out; with until when. */
    ACCOUNT_SUSPENDED,
    SUSPENSION_LIFTED,
    /** The account is to be deleted. */
    ACCOUNT_LEAVING,
    /** Its owner signed in before it was. */
    ACCOUNT_KEPT,
    /** Somebody asked for all that is held about the person. */
    EXPORT_ASKED,
    /** Somebody has it. */
    EXPORT_FETCHED
}
