package com.petpal.auth.session;

/** What somebody gets who knew the password. */
public sealed interface LoginOutcome permits SessionTokens, SecondFactorNeeded {}
