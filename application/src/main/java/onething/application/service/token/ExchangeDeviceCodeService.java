package onething.application.service.token;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import onething.application.port.in.token.ExchangeDeviceCode;
import onething.application.port.in.token.Tokens;
import onething.application.port.out.Ids;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.signin.Clients;
import onething.application.port.out.signin.DeviceSignIns;
import onething.application.port.out.signin.DeviceSignIns.Poll;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.token.Grants;
import onething.domain.account.Account;
import onething.domain.account.Scope;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.signin.Authentication;
import onething.domain.signin.DeviceSignIn.Admission;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// See [ExchangeDeviceCode].
public final class ExchangeDeviceCodeService implements ExchangeDeviceCode {

    private final DeviceSignIns devices;
    private final Clients clients;
    private final Accounts accounts;
    private final RefreshFamilyStarter starter;
    private final Ids ids;
    private final Clock clock;

    public ExchangeDeviceCodeService(
            DeviceSignIns devices,
            Clients clients,
            Accounts accounts,
            Grants grants,
            Secrets secrets,
            TokenGrant tokens,
            Ids ids,
            Clock clock) {
        this.devices = devices;
        this.clients = clients;
        this.accounts = accounts;
        this.starter = new RefreshFamilyStarter(grants, secrets, tokens, clock);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Tokens> exchange(Secret deviceCode, String client, Optional<Secret> replaced) {
        return devices.poll(deviceCode.hash(), client, clock.instant())
                .switchIfEmpty(refused("invalid_grant"))
                .flatMap(poll -> switch (poll) {
                    case Poll.Waiting(var tooSoon) -> refused(tooSoon ? "slow_down" : "authorization_pending");
                    case Poll.Expired _ -> refused("expired_token");
                    case Poll.Rejected _ -> refused("access_denied");
                    case Poll.Admitted(var admission, var scopes) -> admitted(admission, client, scopes, replaced);
                });
    }

    private Mono<Tokens> admitted(Admission admission, String client, Set<Scope> asked, Optional<Secret> replaced) {
        return Mono.zip(accounts.find(admission.person()), clients.find(client))
                .switchIfEmpty(refused("invalid_grant"))
                .flatMap(found -> opened(
                        found.getT1(), admission, client, found.getT2().granted(found.getT1(), asked), replaced));
    }

    private Mono<Tokens> opened(
            Account account, Admission admission, String client, Set<Scope> scopes, Optional<Secret> replaced) {
        var signedIn = admission.lent();
        return scopes.isEmpty()
                ? refused("access_denied")
                : starter.open(
                        new RefreshFamily(
                                ids.next(),
                                account.id(),
                                client,
                                scopes,
                                new Authentication(signedIn, Authentication.Method.DEVICE),
                                signedIn.plus(account.staysSignedIn()),
                                account.staysSignedInUnused()),
                        account,
                        Optional.empty(),
                        replaced);
    }

    private static <T> Mono<T> refused(String error) {
        return Mono.error(new GrantRefused(error)::refused);
    }
}
