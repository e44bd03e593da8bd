package onething.application.service.signin;

import java.time.Clock;
import onething.application.port.in.signin.ReadDeviceSignIn;
import onething.application.port.out.signin.Clients;
import onething.application.port.out.signin.DeviceSignIns;
import onething.domain.party.Actor;
import onething.domain.signin.DeviceSignIn;
import onething.domain.signin.UserCode;
import reactor.core.publisher.Mono;

/// See [ReadDeviceSignIn].
public final class ReadDeviceSignInService implements ReadDeviceSignIn {

    private final DeviceSignIns devices;
    private final Clients clients;
    private final UserCodeGuesses guesses;
    private final Clock clock;

    public ReadDeviceSignInService(DeviceSignIns devices, Clients clients, UserCodeGuesses guesses, Clock clock) {
        this.devices = devices;
        this.clients = clients;
        this.guesses = guesses;
        this.clock = clock;
    }

    @Override
    public Mono<Asking> read(Actor who, String userCode) {
        return guesses.counted(who, waiting(userCode));
    }

    private Mono<Asking> waiting(String userCode) {
        return Mono.justOrEmpty(UserCode.typed(userCode))
                .flatMap(code -> devices.find(code, clock.instant()))
                .flatMap(this::named);
    }

    private Mono<Asking> named(DeviceSignIn device) {
        return clients.find(device.client()).map(client -> new Asking(device, client.name()));
    }
}
