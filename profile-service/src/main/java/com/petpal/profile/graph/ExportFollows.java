package com.petpal.profile.graph;

import static com.petpal.profile.edge.EdgeState.ACTIVE;
import static com.petpal.profile.edge.EdgeState.REQUESTED;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom somebody follows or asked to, and who follows them or asked to; by id, for what those people say of themselves is theirs. */
@Component
final class ExportFollows implements ExportPart {

    private static final int PAGE = 1_000;

    private final FollowingStore following;
    private final FollowerStore followers;

    ExportFollows(FollowingStore following, FollowerStore followers) {
        this.following = following;
        this.followers = followers;
    }

    @Override
    public Set<String> collections() {
        return Set.of("following", "followers");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.<UserId>pages("following.json", last -> following.page(userId, ACTIVE, last, PAGE), person -> person);
        zip.<UserId>pages("followers.json", last -> followers.page(userId, ACTIVE, last, PAGE), person -> person);
        zip.<UserId>pages("requested.json", last -> following.page(userId, REQUESTED, last, PAGE), person -> person);
        zip.<UserId>pages("requests.json", last -> followers.page(userId, REQUESTED, last, PAGE), person -> person);
    }
}
