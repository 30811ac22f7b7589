package com.petpal.systemtests.architecture.planted.platform;

import com.petpal.systemtests.architecture.planted.profile.PersonHelper;

/** Planted: platform depends on a service. */
class KnowsProfile {

    PersonHelper person = new PersonHelper();
}
