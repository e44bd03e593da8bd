package onething.application.port.out.factor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import onething.application.port.out.account.InMemoryStaffAccounts;
import onething.domain.account.StaffChange;
import onething.domain.factor.Passkey;
import onething.domain.factor.PasskeyChallenge;
import onething.domain.factor.PasskeyCredential;
import onething.domain.party.PersonId;
import onething.domain.text.Line;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryPasskeys implements Passkeys, PasskeyChallenges {

    private final List<Passkey> stored = new ArrayList<>();
    private final Map<String, PasskeyChallenge> waiting = new HashMap<>();
    private final Predicate<PersonId> hasFactor;
    private final InMemoryStaffAccounts staff;

    InMemoryPasskeys(Predicate<PersonId> hasFactor, InMemoryStaffAccounts staff) {
        this.hasFactor = hasFactor;
        this.staff = staff;
    }

    @Override
    public Flux<Passkey> of(PersonId person) {
        return Flux.defer(() -> {
            synchronized (this) {
                return Flux.fromIterable(stored.stream()
                        .filter(each -> each.person().equals(person))
                        .toList());
            }
        });
    }

    @Override
    public Mono<Boolean> add(Passkey passkey, StaffChange change) {
        return noted(change, () -> {
            var credential = passkey.credential().id();
            return hasFactor.test(passkey.person())
                    && stored.stream().noneMatch(each -> each.credential().id().equals(credential))
                    && stored.add(passkey);
        });
    }

    @Override
    public Mono<Boolean> rename(PersonId person, UUID passkey, Line name) {
        return replaced(
                each -> each.id().equals(passkey) && each.person().equals(person),
                each -> new Passkey(each.id(), person, name, each.credential(), each.added(), each.used()));
    }

    @Override
    public Mono<Boolean> remove(UUID passkey, StaffChange change) {
        return noted(
                change,
                () -> stored.removeIf(
                        each -> each.id().equals(passkey) && each.person().equals(change.account())));
    }

    @Override
    public Mono<Boolean> use(UUID passkey, long counted, Instant at) {
        return replaced(
                each -> each.id().equals(passkey) && each.credential().canCount(counted),
                each -> new Passkey(
                        each.id(),
                        each.person(),
                        each.name(),
                        new PasskeyCredential(
                                each.credential().id(),
                                each.credential().key(),
                                each.credential().synced(),
                                counted),
                        each.added(),
                        Optional.of(at)));
    }

    @Override
    public Mono<Void> keep(PasskeyChallenge challenge) {
        return Mono.fromRunnable(() -> {
            synchronized (this) {
                waiting.put(challenge.subject(), challenge);
            }
        });
    }

    @Override
    public Mono<PasskeyChallenge> take(String subject) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                return waiting.remove(subject);
            }
        });
    }

    synchronized void removeAllOf(PersonId person) {
        stored.removeIf(each -> each.person().equals(person));
    }

    private Mono<Boolean> replaced(Predicate<Passkey> which, UnaryOperator<Passkey> change) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                var found = stored.stream().filter(which).findFirst();
                found.ifPresent(each -> stored.set(stored.indexOf(each), change.apply(each)));
                return found.isPresent();
            }
        });
    }

    private Mono<Boolean> noted(StaffChange change, BooleanSupplier done) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                var isDone = done.getAsBoolean();
                if (isDone) {
                    staff.note(change);
                }
                return isDone;
            }
        });
    }
}
