package onething.application.port.out.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.party.Consent;
import onething.domain.party.Consent.Purpose;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryConsents implements Consents {

    private final Map<PersonId, List<Consent>> given = new HashMap<>();

    @Override
    public Mono<Void> give(PersonId person, Consent consent) {
        return Mono.fromRunnable(() -> {
            var all = given.computeIfAbsent(person, _ -> new ArrayList<>());
            if (all.stream().noneMatch(other -> other.holds() && isSameText(other, consent))) {
                all.add(consent);
            }
        });
    }

    @Override
    public Flux<Consent> of(PersonId person) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(given.getOrDefault(person, List.of()))));
    }

    @Override
    public Mono<Void> withdraw(PersonId person, Purpose purpose, Instant now) {
        return Mono.fromRunnable(() -> given.getOrDefault(person, new ArrayList<>())
                .replaceAll(consent ->
                        consent.purpose() == purpose && consent.holds() ? takenBack(consent, now) : consent));
    }

    private static Consent takenBack(Consent consent, Instant now) {
        return new Consent(consent.purpose(), consent.textVersion(), consent.given(), Optional.of(now));
    }

    private static boolean isSameText(Consent one, Consent other) {
        return one.purpose() == other.purpose() && one.textVersion().equals(other.textVersion());
    }
}
