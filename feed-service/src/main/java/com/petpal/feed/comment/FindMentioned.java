package com.petpal.feed.comment;

import com.petpal.platform.identity.UserId;
import java.util.List;

/** Finds out whom a comment names. */
@FunctionalInterface
interface FindMentioned {

    /** @throws com.petpal.platform.web.Unavailable if there are handles and nobody can say whose they are */
    List<Mention> in(String text, UserId author);
}
