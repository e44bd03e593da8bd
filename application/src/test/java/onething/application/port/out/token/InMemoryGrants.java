package onething.application.port.out.token;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import onething.domain.party.PersonId;
import onething.domain.signin.CodeGrant;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryGrants implements Grants {

    private final Map<SecretHash, CodeGrant> codes = new HashMap<>();
    private final Set<SecretHash> spent = new HashSet<>();
    private final Map<UUID, RefreshFamily> families = new HashMap<>();
    private final Map<SecretHash, UUID> tokens = new HashMap<>();
    private final Map<UUID, SecretHash> newest = new HashMap<>();
    private final Map<UUID, Instant> used = new HashMap<>();
    private final Map<UUID, Replaced> replaced = new HashMap<>();
    private final Set<UUID> revoked = new HashSet<>();

    @Override
    public Mono<Void> keepCode(SecretHash code, CodeGrant grant) {
        return Mono.fromRunnable(() -> codes.put(code, grant));
    }

    @Override
    public Mono<CodeGrant> redeemCode(SecretHash code, Instant now) {
        return Mono.fromSupplier(() -> codes.get(code)).filter(grant -> {
            if (spent.add(code)) {
                return true;
            }
            revoked.add(grant.family());
            return false;
        });
    }

    @Override
    public Mono<Void> open(RefreshFamily family, SecretHash first) {
        return Mono.fromRunnable(() -> {
            families.put(family.id(), family);
            used.put(family.id(), family.signedIn().at());
            tokens.put(first, family.id());
            newest.put(family.id(), first);
        });
    }

    @Override
    public Mono<RefreshFamily> rotate(SecretHash token, String client, SecretHash next, Instant now) {
        return Mono.fromSupplier(() -> tokens.get(token))
                .filter(family -> {
                    if (!families.get(family).client().equals(client) || !isNewest(token, family, now)) {
                        revoked.add(family);
                    }
                    return !revoked.contains(family) && now.isBefore(ends(family));
                })
                .map(family -> {
                    var first = token.equals(newest.get(family));
                    replaced.put(family, new Replaced(token, first ? now : Instant.MIN));
                    tokens.put(next, family);
                    newest.put(family, next);
                    used.put(family, now);
                    return families.get(family);
                });
    }

    @Override
    public Mono<Boolean> isLive(UUID family, Instant now) {
        return Mono.fromSupplier(
                () -> families.containsKey(family) && !revoked.contains(family) && now.isBefore(ends(family)));
    }

    @Override
    public Flux<LiveFamily> liveOf(PersonId person, Instant now, int limit) {
        return Flux.defer(() -> Flux.fromStream(families.values().stream()
                .filter(family -> family.person().equals(person)
                        && !revoked.contains(family.id())
                        && now.isBefore(ends(family.id())))
                .map(family -> new LiveFamily(family, used.get(family.id())))
                .sorted(Comparator.comparing(LiveFamily::lastUsed).reversed())
                .limit(limit)));
    }

    @Override
    public Mono<Void> revoke(PersonId person, UUID family, Instant now) {
        return Mono.fromRunnable(() -> {
            if (families.containsKey(family) && families.get(family).person().equals(person)) {
                revoked.add(family);
            }
        });
    }

    private Instant ends(UUID family) {
        return families.get(family).ends(used.get(family));
    }

    private boolean isNewest(SecretHash token, UUID family, Instant now) {
        var last = replaced.getOrDefault(family, new Replaced(token, Instant.MIN));
        return token.equals(newest.get(family))
                || token.equals(last.token()) && last.at().isAfter(now.minus(FORGIVEN));
    }

    private record Replaced(SecretHash token, Instant at) {}

    /// Ends everything issued to a person but the family that is kept.
    public Mono<Void> endAll(PersonId person, Optional<UUID> kept) {
        return Mono.fromRunnable(() -> {
            families.values().stream()
                    .filter(family -> family.person().equals(person))
                    .filter(family -> !kept.equals(Optional.of(family.id())))
                    .forEach(family -> revoked.add(family.id()));
            codes.forEach((code, grant) -> {
                if (grant.person().equals(person)) {
                    spent.add(code);
                }
            });
        });
    }

    @Override
    public Mono<Void> revoke(SecretHash token, String client, Instant now) {
        return Mono.fromRunnable(() -> {
            var family = families.get(tokens.get(token));
            if (family != null && family.client().equals(client)) {
                revoked.add(family.id());
            }
        });
    }
}
