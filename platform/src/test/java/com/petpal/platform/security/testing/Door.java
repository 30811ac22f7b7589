package com.petpal.platform.security.testing;

import com.petpal.platform.web.testing.RawAnswer;
import com.petpal.platform.web.testing.RawHttp;
import java.util.ArrayList;
import java.util.List;

/** A path of a program that is for people who are signed in. */
public final class Door {

    private final int port;
    private final String path;

    public Door(int port, String path) {
        this.port = port;
        this.path = path;
    }

    /**
     * Tries everything, and in between somebody who may come in.
     *
     * @return what did not go as it should, in words; empty if all forgeries are refused and nobody else
     */
    public List<String> faults(List<Forgery> forgeries, String... good) {
        var faults = new ArrayList<String>();
        welcome(faults, "before all", good);
        for (Forgery forgery : forgeries) {
            RawAnswer answer = ask(forgery.request(path));
            if (answer.status() != 401 || !answer.code().equals(forgery.code())) {
                faults.add(forgery.name() + ": " + answer.status() + " " + answer.body());
            }
            welcome(faults, "after " + forgery.name(), good[0]);
        }
        return faults;
    }

    private void welcome(List<String> faults, String when, String... good) {
        for (String token : good) {
            RawAnswer answer = ask(Forgery.genuine(path, token));
            if (answer.status() != 200) {
                faults.add("a good token " + when + ": " + answer.status() + " " + answer.body());
            }
        }
    }

    private RawAnswer ask(String request) {
        return new RawHttp(port).exchange(request);
    }
}
