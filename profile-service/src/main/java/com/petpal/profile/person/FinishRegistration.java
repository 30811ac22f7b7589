package com.petpal.profile.person;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.identity.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a person lasting once auth-service says that the registration is true. */
@Component
final class FinishRegistration implements EventHandler {

    private final SettleRegistration settle;
    private final RegisterPerson register;
    private final Accounts accounts;

    FinishRegistration(SettleRegistration settle, RegisterPerson register, Accounts accounts) {
        this.settle = settle;
        this.register = register;
        this.accounts = accounts;
    }

    private record Registered(
            @Nullable String handle, @Nullable String displayName) {}

    @Override
    public String group() {
        return "profile.person";
    }

    @Override
    public Set<String> types() {
        return Set.of("account.registered");
    }

    @Override
    public void handle(DomainEvent event) {
        UserId userId = UserId.parse(event.aggregate());
        if (!settle.finish(userId)) {
            makeAgain(userId, event.payload(Registered.class));
        }
    }

    /**
     * A registration that stood still for minutes may find its person cleaned up; the event has what it takes to make it
     * again. Unless the account is gone: then the event is older than its end.
     */
    private void makeAgain(UserId userId, Registered registered) {
        if (accounts.of(userId) == Accounts.Standing.ABSENT) {
            return;
        }
        if (registered.handle() == null || registered.displayName() == null) {
            throw new IllegalStateException("an account was registered whose person is gone");
        }
        register.register(userId, Handle.parse(registered.handle()), registered.displayName());
        settle.finish(userId);
    }
}
