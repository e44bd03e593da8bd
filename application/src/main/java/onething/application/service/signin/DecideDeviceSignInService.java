package onething.application.service.signin;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.signin.DecideDeviceSignIn;
import onething.application.port.out.signin.Accounts;
import onething.application.port.out.signin.DeviceSignIns;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.signin.Account;
import onething.domain.signin.DeviceSignIn;
import onething.domain.signin.DeviceSignIn.Admission;
import onething.domain.signin.UserCode;
import reactor.core.publisher.Mono;

/// See [DecideDeviceSignIn].
public final class DecideDeviceSignInService implements DecideDeviceSignIn {

    private final DeviceSignIns devices;
    private final Accounts accounts;
    private final UserCodeGuesses guesses;
    private final Clock clock;

    public DecideDeviceSignInService(
            DeviceSignIns devices, Accounts accounts, UserCodeGuesses guesses, Clock clock) {
        this.devices = devices;
        this.accounts = accounts;
        this.guesses = guesses;
        this.clock = clock;
    }

    @Override
    public Mono<Void> decide(Command command) {
        return accounts.find(command.who().id())
                .switchIfEmpty(Mono.error(new RoleLacking("account")::refused))
                .flatMap(account -> guesses.counted(command.who(), decided(command, account)))
                .then();
    }

    private Mono<DeviceSignIn> decided(Command command, Account account) {
        var admission = command.admitted()
                ? Optional.of(new Admission(account.id(), command.signedIn()))
                : Optional.<Admission>empty();
        return Mono.justOrEmpty(UserCode.typed(command.userCode()))
                .flatMap(code -> devices.decide(code, admission, clock.instant()));
    }
}
