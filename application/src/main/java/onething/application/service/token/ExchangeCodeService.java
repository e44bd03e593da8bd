package onething.application.service.token;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.token.ExchangeCode;
import onething.application.port.in.token.Tokens;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.token.Grants;
import onething.domain.account.Account;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.signin.CodeGrant;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// See [ExchangeCode]. The code is redeemed before anything else is checked: a caller who has the code but
/// not the rest has stolen it.
public final class ExchangeCodeService implements ExchangeCode {

    private final Grants grants;
    private final Accounts accounts;
    private final RefreshFamilyStarter starter;
    private final Clock clock;

    public ExchangeCodeService(Grants grants, Accounts accounts, Secrets secrets, TokenGrant tokens, Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.starter = new RefreshFamilyStarter(grants, secrets, tokens, clock);
        this.clock = clock;
    }

    @Override
    public Mono<Tokens> exchange(Command command) {
        return spent(command)
                .zipWhen(grant -> accounts.find(grant.person()))
                .flatMap(found -> opened(found.getT1(), found.getT2(), command.replaced()))
                .switchIfEmpty(Mono.error(new GrantRefused("invalid_grant")::refused));
    }

    private Mono<CodeGrant> spent(Command command) {
        return grants.redeemCode(command.code().hash(), clock.instant())
                .filter(grant ->
                        grant.isFor(command.client(), command.redirectUri(), command.verifier(), clock.instant()));
    }

    private Mono<Tokens> opened(CodeGrant grant, Account account, Optional<Secret> replaced) {
        return starter.open(family(grant, account), account, grant.nonce(), replaced);
    }

    private static RefreshFamily family(CodeGrant grant, Account account) {
        return new RefreshFamily(
                grant.family(),
                grant.person(),
                grant.client(),
                grant.scopes(),
                grant.signedIn(),
                grant.signedIn().at().plus(account.staysSignedIn()),
                account.staysSignedInUnused());
    }
}
