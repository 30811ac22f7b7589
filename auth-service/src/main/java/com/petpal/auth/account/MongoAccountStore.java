package com.petpal.auth.account;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Accounts in {@code auth.accounts}, with their events. */
@Component
final class MongoAccountStore implements AccountStore {

    private static final ShardedCollection ACCOUNTS =
            Collections.of("auth", "accounts").orElseThrow();
    private static final String REGISTERED = "account.registered";
    private static final String REGISTERING = "registering";
    private static final String PASSWORD_HASH = "passwordHash";
    private static final String VERIFIED_AT = "emailVerifiedAt";
    private static final String SECOND_FACTOR = "totp";
    private static final String PERSON = "person";
    private static final String ROLES = "roles";

    private final MongoTemplate mongo;
    private final Outbox outbox;

    MongoAccountStore(MongoTemplate mongo, Outbox outbox) {
        this.mongo = mongo;
        this.outbox = outbox;
    }

    @Override
    public void addRegistering(Account account, Instant dueAt) {
        NewPerson person = account.registering().orElseThrow();
        mongo.insert(
                key(account.userId())
                        .append("email", account.email().value())
                        .append(PASSWORD_HASH, account.passwordHash())
                        .append(ROLES, List.copyOf(account.roles()))
                        .append("terms", account.terms())
                        .append("state", REGISTERING)
                        .append(
                                PERSON,
                                new Document("handle", person.handle()).append("displayName", person.displayName()))
                        .append("createdAt", Date.from(account.createdAt()))
                        .append("dueAt", Date.from(dueAt)),
                ACCOUNTS.name());
    }

    @Override
    public Optional<Account> find(UserId userId) {
        return Optional.ofNullable(mongo.findOne(query(of(userId)), Document.class, ACCOUNTS.name()))
                .filter(document -> !MongoLeavingStore.isSealed(document))
                .map(MongoAccountStore::account);
    }

    @Override
    public void activate(Account account) {
        UserId userId = account.userId();
        PendingEvent registered = outbox.event(
                REGISTERED, userId.toString(), 1, account.registering().orElseThrow());
        var update = new Update().set("state", "active").unset(PERSON).unset("dueAt");
        var result = mongo.updateFirst(query(registering(userId)), Outbox.addTo(update, registered), ACCOUNTS.name());
        if (result.getMatchedCount() > 0) {
            outbox.publish(ACCOUNTS, key(userId), List.of(registered));
        }
    }

    @Override
    public boolean changeRole(UserId userId, Role role, boolean granted) {
        Criteria differs = granted
                ? of(userId).and(ROLES).ne(role.text())
                : of(userId).and(ROLES).is(role.text());
        var change = granted ? new Update().addToSet(ROLES, role.text()) : new Update().pull(ROLES, role.text());
        return mongo.updateFirst(query(differs), change, ACCOUNTS.name()).getModifiedCount() > 0;
    }

    @Override
    public void rehash(Account account, String passwordHash) {
        changePassword(account.userId(), account.passwordHash(), passwordHash);
    }

    @Override
    public void removeRegistering(UserId userId) {
        mongo.remove(query(registering(userId)), ACCOUNTS.name());
    }

    @Override
    public void verifyEmail(UserId userId, Instant at) {
        mongo.updateFirst(query(of(userId)), verified(new Update(), at), ACCOUNTS.name());
    }

    @Override
    public boolean changePassword(UserId userId, String seen, String hash) {
        Criteria unchanged = of(userId).and(PASSWORD_HASH).is(seen);
        Update changed = new Update().set(PASSWORD_HASH, hash);
        return mongo.updateFirst(query(unchanged), changed, ACCOUNTS.name()).getMatchedCount() > 0;
    }

    @Override
    public void resetPassword(UserId userId, String hash, Instant at) {
        mongo.updateFirst(query(of(userId)), verified(new Update().set(PASSWORD_HASH, hash), at), ACCOUNTS.name());
    }

    private static Update verified(Update update, Instant at) {
        return update.min(VERIFIED_AT, Date.from(at));
    }

    private static Account account(Document document) {
        return new Account(
                UserId.parse(document.getString("_id")),
                new EmailAddress(document.getString("email")),
                document.getString(PASSWORD_HASH),
                Set.copyOf(document.getList(ROLES, String.class)),
                document.getString("terms"),
                document.getDate("createdAt").toInstant(),
                document.containsKey(VERIFIED_AT),
                document.containsKey(SECOND_FACTOR),
                Optional.ofNullable(document.get(PERSON, Document.class))
                        .map(person -> new NewPerson(person.getString("handle"), person.getString("displayName"))),
                MongoLeavingStore.leaving(document),
                MongoSuspensionStore.until(document));
    }

    private static Document key(UserId userId) {
        return new Document("_id", userId.toString());
    }

    private static Criteria of(UserId userId) {
        return where("_id").is(userId.toString());
    }

    private static Criteria registering(UserId userId) {
        return of(userId).and("state").is(REGISTERING);
    }
}
