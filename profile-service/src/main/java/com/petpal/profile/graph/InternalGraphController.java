package com.petpal.profile.graph;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.web.Page;
import com.petpal.profile.count.Counts;
import com.petpal.profile.count.ReadCounts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The follow graph, for feed-service and messaging-service. */
@RestController
@RequestMapping("/internal")
final class InternalGraphController {

    private final RelationsCache relations;
    private final ListFollows lists;
    private final ReadCounts counts;

    InternalGraphController(RelationsCache relations, ListFollows lists, ReadCounts counts) {
        this.counts = counts;
        this.relations = relations;
        this.lists = lists;
    }

    @GetMapping("/relations/{userId}")
    Relations relations(@PathVariable UserId userId) {
        return relations.load(userId);
    }

    @GetMapping("/people/{userId}/followers")
    Page<UserId> followers(
            @PathVariable UserId userId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(1000) int limit) {
        return lists.followerIds(userId, cursor, limit);
    }

    @GetMapping("/people/{userId}/counts")
    Counts counts(@PathVariable UserId userId) {
        return counts.of(userId);
    }
}
