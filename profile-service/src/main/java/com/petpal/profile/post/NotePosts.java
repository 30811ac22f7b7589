package com.petpal.profile.post;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.count.Recount;
import com.petpal.profile.person.WhoExists;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has an author's posts counted when one came or went. Of somebody who is gone by then nothing stays. */
@Component
final class NotePosts implements EventHandler {

    private final Recount recount;
    private final WhoExists people;

    NotePosts(Recount recount, WhoExists people) {
        this.recount = recount;
        this.people = people;
    }

    private record Posted(UserId authorId) {}

    @Override
    public String group() {
        return "profile.posts";
    }

    @Override
    public Set<String> types() {
        return Set.of("post.created", "post.deleted");
    }

    @Override
    public void handle(DomainEvent event) {
        UserId author = event.payload(Posted.class).authorId();
        recount.postsChanged(author);
        if (!people.find(Set.of(author)).containsKey(author)) {
            recount.forget(author);
        }
    }
}
