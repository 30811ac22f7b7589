package com.petpal.feed.reaction;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Update;

/** A reaction as a document, the same on both sides but for its {@code _id} and its order. */
final class ReactionDocuments {

    private ReactionDocuments() {}

    static Document fields(Reaction reaction) {
        var fields = new Document("since", reaction.since())
                .append("at", Date.from(reaction.at()))
                .append("version", reaction.version());
        reaction.type().ifPresent(type -> fields.append("type", type.wire()));
        return fields;
    }

    static Update update(Reaction reaction) {
        var update = new Update();
        fields(reaction).forEach(update::set);
        return reaction.type().isPresent() ? update : update.unset("type");
    }

    static Reaction reaction(Document document) {
        return new Reaction(
                PostId.parse(document.getString("postId")),
                UserId.parse(document.getString("userId")),
                Optional.ofNullable(document.getString("type")).map(ReactionType::ofWire),
                document.getString("since"),
                document.getDate("at").toInstant(),
                document.getLong("version"));
    }
}
