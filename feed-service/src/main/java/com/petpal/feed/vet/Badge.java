package com.petpal.feed.vet;

/** Whether somebody is shown as a vet, as it is cached. */
record Badge(boolean verified) {}
