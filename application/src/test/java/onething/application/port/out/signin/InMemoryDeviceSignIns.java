package onething.application.port.out.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import onething.domain.signin.DeviceSignIn;
import onething.domain.signin.DeviceSignIn.Admission;
import onething.domain.signin.SecretHash;
import onething.domain.signin.UserCode;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

public final class InMemoryDeviceSignIns implements DeviceSignIns {

    private final Map<SecretHash, Waiting> devices = new HashMap<>();

    @Override
    public Mono<Void> add(DeviceSignIn waiting) {
        return Mono.fromRunnable(() -> devices.put(waiting.id(), new Waiting(waiting)));
    }

    @Override
    public Mono<DeviceSignIn> find(UserCode code, Instant now) {
        return Mono.fromSupplier(
                () -> undecided(code, now).map(found -> found.device).orElse(null));
    }

    @Override
    public Mono<DeviceSignIn> decide(UserCode code, Optional<Admission> admission, Instant now) {
        return Mono.fromSupplier(() -> {
            var found = undecided(code, now);
            found.ifPresent(each -> each.decision = admission);
            return found.map(each -> each.device).orElse(null);
        });
    }

    @Override
    public Mono<Poll> poll(SecretHash device, String client, Instant now) {
        return Mono.fromSupplier(() -> Optional.ofNullable(devices.get(device))
                .filter(found -> found.device.client().equals(client))
                .map(found -> polled(found, now))
                .orElse(null));
    }

    private Poll polled(Waiting found, Instant now) {
        var soon = found.isTooSoon(now);
        if (!now.isBefore(found.device.expires())) {
            return new Poll.Expired();
        }
        if (found.decision == null) {
            return new Poll.Waiting(soon);
        }
        return found.decision
                .<Poll>map(admission -> {
                    devices.remove(found.device.id());
                    return new Poll.Admitted(admission, found.device.scopes());
                })
                .orElseGet(Poll.Rejected::new);
    }

    private Optional<Waiting> undecided(UserCode code, Instant now) {
        return devices.values().stream()
                .filter(each -> each.device.userCode().equals(code))
                .filter(each -> each.decision == null && now.isBefore(each.device.expires()))
                .findFirst();
    }

    private static final class Waiting {

        private final DeviceSignIn device;
        private @Nullable Optional<Admission> decision;
        private @Nullable Instant polled;
        private Duration pace = DeviceSignIn.PACE;

        Waiting(DeviceSignIn device) {
            this.device = device;
        }

        boolean isTooSoon(Instant now) {
            var soon = polled != null && polled.plus(pace).minusMillis(500).isAfter(now);
            polled = now;
            pace = soon ? pace.plus(DeviceSignIn.SLOWER) : pace;
            return soon;
        }
    }
}
