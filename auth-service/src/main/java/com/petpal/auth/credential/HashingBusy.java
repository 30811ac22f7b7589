package com.petpal.auth.credential;

import com.petpal.platform.web.ProblemException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;

/** More passwords are waiting to be hashed than can be within a sensible time. */
public final class HashingBusy extends ProblemException {

    private static final long serialVersionUID = 1L;

    HashingBusy(Duration retryAfter) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Many people sign in at this moment.", List.of(), retryAfter);
    }
}
