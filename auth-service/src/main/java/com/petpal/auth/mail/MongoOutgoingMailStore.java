package com.petpal.auth.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Letters in {@code auth.outgoing_mail}. */
@Component
final class MongoOutgoingMailStore implements OutgoingMailStore {

    private static final String MAIL = "outgoing_mail";

    /** So that a letter is given up by a sender, who says so, and not by the index. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final MongoTemplate mongo;

    MongoOutgoingMailStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    static OutgoingMail read(Document stored) {
        return new OutgoingMail(
                UserId.parse(stored.getString("userId")),
                LetterKind.of(stored.getString("kind")),
                stored.getString("reference"),
                Locale.forLanguageTag(stored.getString("language")),
                stored.getDate("askedAt").toInstant(),
                stored.getInteger("attempts"));
    }

    @Override
    public boolean ask(OutgoingMail mail, Instant dueAt, Instant since) {
        Criteria longAgo = slot(mail).and("askedAt").lt(Date.from(since));
        Update asked = new Update()
                .set("kind", mail.kind().text())
                .set("reference", mail.reference())
                .set("language", mail.language().toLanguageTag())
                .set("askedAt", Date.from(mail.askedAt()))
                .set("attempts", mail.attempts())
                .set("dueAt", Date.from(dueAt))
                .set("expiresAt", Date.from(mail.expiresAt().plus(KEPT)));
        try {
            mongo.upsert(query(longAgo), asked, MAIL);
            return true;
        } catch (DuplicateKeyException askedRecently) {
            return false;
        }
    }

    @Override
    public boolean claim(OutgoingMail seen, Instant dueAt) {
        Criteria waiting =
                same(seen).and("attempts").is(seen.attempts()).and("dueAt").exists(true);
        Update tried = new Update().set("dueAt", Date.from(dueAt)).inc("attempts", 1);
        return mongo.updateFirst(query(waiting), tried, MAIL).getMatchedCount() > 0;
    }

    @Override
    public void sent(OutgoingMail mail) {
        mongo.updateFirst(query(same(mail)), new Update().unset("dueAt"), MAIL);
    }

    @Override
    public void drop(OutgoingMail mail) {
        mongo.remove(query(same(mail)), MAIL);
    }

    /** This letter, and not one that was asked for since. */
    private static Criteria same(OutgoingMail mail) {
        return slot(mail).and("reference").is(mail.reference());
    }

    private static Criteria slot(OutgoingMail mail) {
        String userId = mail.userId().toString();
        return where("_id").is(userId + ":" + mail.kind().text()).and("userId").is(userId);
    }
}
