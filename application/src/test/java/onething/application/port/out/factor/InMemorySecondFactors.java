package onething.application.port.out.factor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import onething.application.port.out.account.InMemoryStaffAccounts;
import onething.application.port.out.token.InMemoryGrants;
import onething.domain.account.StaffChange;
import onething.domain.factor.Enrolment;
import onething.domain.factor.FactorReset;
import onething.domain.factor.SecondFactor;
import onething.domain.factor.TotpSecret;
import onething.domain.party.PersonId;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemorySecondFactors implements SecondFactors, FactorResets {

    private final Map<PersonId, Enrolment> begun = new HashMap<>();
    private final Map<PersonId, SecondFactor> confirmed = new HashMap<>();
    private final Map<PersonId, Set<SecretHash>> codes = new HashMap<>();
    private final Map<UUID, FactorReset> resets = new LinkedHashMap<>();
    private final InMemoryGrants grants;
    private final InMemoryStaffAccounts staff;
    public final InMemoryPasskeys passkeys;

    public InMemorySecondFactors(InMemoryGrants grants, InMemoryStaffAccounts staff) {
        this.grants = grants;
        this.staff = staff;
        this.passkeys = new InMemoryPasskeys(confirmed::containsKey, staff);
    }

    @Override
    public Mono<SecondFactor> find(PersonId person) {
        return Mono.fromSupplier(() -> confirmed.get(person))
                .map(factor -> new SecondFactor(
                        person,
                        factor.secret(),
                        factor.since(),
                        factor.lastStep(),
                        codes.getOrDefault(person, Set.of()).size()));
    }

    @Override
    public Mono<Void> begin(Enrolment enrolment) {
        return Mono.fromRunnable(() -> {
            if (!confirmed.containsKey(enrolment.person())) {
                begun.put(enrolment.person(), enrolment);
            }
        });
    }

    @Override
    public Mono<Enrolment> findBegun(PersonId person) {
        return Mono.fromSupplier(() -> begun.get(person));
    }

    @Override
    public Mono<Boolean> confirm(TotpSecret secret, long step, Set<SecretHash> hashes, StaffChange change) {
        var person = change.account();
        return noted(change, true, () -> {
            var enrolment = begun.get(person);
            if (enrolment == null || !enrolment.secret().equals(secret)) {
                return false;
            }
            begun.remove(person);
            confirmed.put(person, new SecondFactor(person, secret, change.at(), step, 0));
            codes.put(person, new HashSet<>(hashes));
            return true;
        });
    }

    @Override
    public Mono<Boolean> use(PersonId person, long step) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                var factor = confirmed.get(person);
                if (factor == null || factor.lastStep() >= step) {
                    return false;
                }
                confirmed.put(person, new SecondFactor(person, factor.secret(), factor.since(), step, 0));
                return true;
            }
        });
    }

    @Override
    public Mono<Boolean> spend(SecretHash code, StaffChange change) {
        return noted(
                change,
                false,
                () -> Optional.ofNullable(codes.get(change.account()))
                        .map(held -> held.remove(code))
                        .orElse(false));
    }

    @Override
    public Mono<Boolean> replaceCodes(Set<SecretHash> hashes, StaffChange change) {
        return noted(change, false, () -> {
            if (!confirmed.containsKey(change.account())) {
                return false;
            }
            codes.put(change.account(), new HashSet<>(hashes));
            return true;
        });
    }

    @Override
    public Mono<Boolean> remove(StaffChange change) {
        return noted(change, true, () -> isRemoved(change.account()));
    }

    private boolean isRemoved(PersonId person) {
        begun.remove(person);
        codes.remove(person);
        passkeys.removeAllOf(person);
        return confirmed.remove(person) != null;
    }

    @Override
    public Mono<Boolean> propose(FactorReset reset, StaffChange change) {
        return noted(change, false, () -> {
            if (resets.values().stream().anyMatch(each -> each.person().equals(reset.person()))) {
                return false;
            }
            resets.put(reset.id(), reset);
            return true;
        });
    }

    @Override
    public Flux<FactorReset> waiting() {
        return Flux.defer(() -> Flux.fromIterable(Set.copyOf(resets.values())));
    }

    @Override
    public Mono<FactorReset> find(UUID reset) {
        return Mono.fromSupplier(() -> resets.get(reset));
    }

    @Override
    public Mono<Boolean> withdraw(UUID reset, StaffChange change) {
        return noted(change, false, () -> resets.remove(reset) != null);
    }

    @Override
    public Mono<Boolean> approve(UUID reset, StaffChange change) {
        return noted(change, true, () -> {
            if (resets.remove(reset) == null) {
                return false;
            }
            isRemoved(change.account());
            return true;
        });
    }

    private Mono<Boolean> noted(StaffChange change, boolean endsSessions, BooleanSupplier done) {
        return Mono.fromSupplier(() -> {
                    synchronized (this) {
                        return done.getAsBoolean();
                    }
                })
                .delayUntil(isDone -> {
                    if (isDone) {
                        staff.note(change);
                    }
                    return isDone && endsSessions ? grants.endAll(change.account(), Optional.empty()) : Mono.empty();
                });
    }
}
