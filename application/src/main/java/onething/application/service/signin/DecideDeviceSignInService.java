package onething.application.service.signin;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.signin.DecideDeviceSignIn;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.signin.Clients;
import onething.application.port.out.signin.DeviceSignIns;
import onething.application.service.access.FreshProof;
import onething.domain.account.Account;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.signin.DeviceSignIn;
import onething.domain.signin.DeviceSignIn.Admission;
import onething.domain.signin.UserCode;
import reactor.core.publisher.Mono;

/// See [DecideDeviceSignIn].
public final class DecideDeviceSignInService implements DecideDeviceSignIn {

    private final DeviceSignIns devices;
    private final Clients clients;
    private final Accounts accounts;
    private final UserCodeGuesses guesses;
    private final Clock clock;

    public DecideDeviceSignInService(
            DeviceSignIns devices, Clients clients, Accounts accounts, UserCodeGuesses guesses, Clock clock) {
        this.devices = devices;
        this.clients = clients;
        this.accounts = accounts;
        this.guesses = guesses;
        this.clock = clock;
    }

    @Override
    public Mono<Void> decide(Command command) {
        return proven(command)
                .then(Mono.defer(() -> accounts.find(command.who().id())))
                .switchIfEmpty(Mono.error(new RoleLacking("account")::refused))
                .flatMap(account -> guesses.counted(command.who(), decided(command, account)))
                .then();
    }

    /// Admitting needs a fresh proof, so that a stolen token is not enough. Rejecting a device needs none.
    private Mono<Void> proven(Command command) {
        return command.admitted() ? FreshProof.required(command.signedIn(), clock) : Mono.empty();
    }

    private Mono<DeviceSignIn> decided(Command command, Account account) {
        return Mono.justOrEmpty(UserCode.typed(command.userCode()))
                .flatMap(code -> command.admitted() ? admitted(code, command, account) : rejected(code));
    }

    private Mono<DeviceSignIn> admitted(UserCode code, Command command, Account account) {
        var admission = new Admission(account.id(), command.signedIn());
        return devices.find(code, clock.instant())
                .delayUntil(device -> requireGranted(device, account))
                .flatMap(_ -> devices.decide(code, Optional.of(admission), clock.instant()));
    }

    private Mono<DeviceSignIn> rejected(UserCode code) {
        return devices.decide(code, Optional.empty(), clock.instant());
    }

    private Mono<Void> requireGranted(DeviceSignIn device, Account account) {
        return clients.find(device.client())
                .filter(client -> !client.granted(account, device.scopes()).isEmpty())
                .switchIfEmpty(Mono.error(new RoleLacking(Role.OFFICER.name())::refused))
                .then();
    }
}
