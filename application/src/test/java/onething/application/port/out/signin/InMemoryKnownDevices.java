package onething.application.port.out.signin;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onething.domain.party.PersonId;
import onething.domain.signin.KnownDevice;
import onething.domain.signin.SecretHash;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

public final class InMemoryKnownDevices implements KnownDevices {

    private final Map<Use, Instant> seen = new ConcurrentHashMap<>();

    @Override
    public Mono<Boolean> isKnown(SecretHash device, PersonId person, Instant now) {
        return Mono.fromSupplier(() -> isRecent(seen.get(new Use(device, person)), now));
    }

    @Override
    public Mono<Boolean> isKnown(SecretHash device, Instant now) {
        return Mono.fromSupplier(() -> seen.entrySet().stream()
                .anyMatch(each -> each.getKey().device().equals(device) && isRecent(each.getValue(), now)));
    }

    @Override
    public Mono<Void> remember(SecretHash device, PersonId person, Instant now) {
        return Mono.fromRunnable(() -> seen.put(new Use(device, person), now));
    }

    @Override
    public Mono<Void> forget(PersonId person) {
        return Mono.fromRunnable(
                () -> seen.keySet().removeIf(use -> use.person().equals(person)));
    }

    private static boolean isRecent(@Nullable Instant at, Instant now) {
        return at != null && at.plus(KnownDevice.LIFETIME).isAfter(now);
    }

    private record Use(SecretHash device, PersonId person) {}
}
