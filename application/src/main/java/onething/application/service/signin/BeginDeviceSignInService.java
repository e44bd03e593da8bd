package onething.application.service.signin;

import java.time.Clock;
import onething.application.port.in.signin.BeginDeviceSignIn;
import onething.application.port.out.signin.Clients;
import onething.application.port.out.signin.DeviceSignIns;
import onething.application.port.out.signin.Secrets;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.signin.DeviceSignIn;
import onething.domain.signin.UserCode;
import reactor.core.publisher.Mono;

/// See [BeginDeviceSignIn].
public final class BeginDeviceSignInService implements BeginDeviceSignIn {

    private final Clients clients;
    private final DeviceSignIns devices;
    private final Secrets secrets;
    private final Clock clock;

    public BeginDeviceSignInService(Clients clients, DeviceSignIns devices, Secrets secrets, Clock clock) {
        this.clients = clients;
        this.devices = devices;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Mono<Begun> begin(Command command) {
        return clients.find(command.client())
                .switchIfEmpty(Mono.error(new GrantRefused("invalid_client")::refused))
                .then(Mono.zip(secrets.draw(), secrets.draw().map(UserCode::of), Begun::new))
                .flatMap(begun -> devices.add(waiting(begun, command)).thenReturn(begun));
    }

    private DeviceSignIn waiting(Begun begun, Command command) {
        var now = clock.instant();
        return new DeviceSignIn(
                begun.deviceCode().hash(),
                begun.userCode(),
                command.client(),
                command.scopes(),
                command.whereabouts(),
                now,
                now.plus(DeviceSignIn.LIFE));
    }
}
