package com.petpal.auth.account;

/** What somebody who registers is to be called. What is good, profile-service decides. */
record NewPerson(String handle, String displayName) {}
