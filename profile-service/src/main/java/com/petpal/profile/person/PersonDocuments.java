package com.petpal.profile.person;

import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.place.Location;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A person as {@code profile.people} holds them. */
final class PersonDocuments {

    static final String LOCATION = "location";

    private static final String FORMER_HANDLES = "formerHandles";
    private static final String KEPT_UNTIL = "keptUntil";

    private PersonDocuments() {}

    static Person person(Document document) {
        return new Person(
                UserId.parse(document.getString("_id")),
                document.getString("handle"),
                document.getString("displayName"),
                document.getString("bio"),
                Optional.ofNullable(document.getString("avatarMediaId"))
                        .map(MediaId::parse)
                        .orElse(null),
                Privacy.valueOf(document.getString("privacy").toUpperCase(Locale.ROOT)),
                document.getList(FORMER_HANDLES, Document.class, List.of()).stream()
                        .map(PersonDocuments::formerHandle)
                        .toList(),
                location(document),
                MongoModeratedPeopleStore.isHidden(document),
                document.getLong("version"));
    }

    static @Nullable Location location(Document person) {
        Document stored = person.get(LOCATION, Document.class);
        return stored == null ? null : new Location(stored.getDouble("lat"), stored.getDouble("lon"));
    }

    static Document stored(Location location) {
        return new Document("lat", location.lat()).append("lon", location.lon());
    }

    private static FormerHandle formerHandle(Document former) {
        return new FormerHandle(
                former.getString("handle"), former.getDate(KEPT_UNTIL).toInstant());
    }

    static List<Document> stored(List<FormerHandle> former) {
        return former.stream()
                .map(one -> new Document("handle", one.handle()).append(KEPT_UNTIL, Date.from(one.keptUntil())))
                .toList();
    }

    static String wire(Privacy privacy) {
        return privacy.name().toLowerCase(Locale.ROOT);
    }
}
