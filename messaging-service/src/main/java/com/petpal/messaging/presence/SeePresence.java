package com.petpal.messaging.presence;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.RelationsView;
import com.petpal.platform.web.Unavailable;
import org.springframework.stereotype.Component;

/** Who may know whether somebody is there: those who follow each other. In doubt nobody. */
@Component
public class SeePresence {

    private final RelationsView relations;

    SeePresence(RelationsView relations) {
        this.relations = relations;
    }

    public boolean may(UserId viewer, UserId person) {
        try {
            Relations theirs = relations.of(viewer);
            return theirs.mayMeet(person)
                    && theirs.following().contains(person)
                    && relations.of(person).following().contains(viewer);
        } catch (Unavailable away) {
            return false;
        }
    }
}
