package onething.application.service.token;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import onething.application.port.in.token.RefreshTokens;
import onething.application.port.in.token.Tokens;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.token.Grants;
import onething.domain.account.Account;
import onething.domain.account.Scope;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// See [RefreshTokens]. The account is read again, so that the next token has the current office and roles.
public final class RefreshTokensService implements RefreshTokens {

    private final Grants grants;
    private final Accounts accounts;
    private final Secrets secrets;
    private final TokenGrant tokens;
    private final Clock clock;

    public RefreshTokensService(Grants grants, Accounts accounts, Secrets secrets, TokenGrant tokens, Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.secrets = secrets;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Mono<Tokens> refresh(Command command) {
        return secrets.draw()
                .flatMap(next -> rotated(command, next).flatMap(family -> renewed(command, family, next)))
                .switchIfEmpty(Mono.error(new GrantRefused("invalid_grant")::refused));
    }

    private Mono<RefreshFamily> rotated(Command command, Secret next) {
        var now = clock.instant();
        return grants.rotate(command.token().hash(), command.client(), next.hash(), now)
                .filter(family -> family.isFor(command.client(), now));
    }

    private Mono<Tokens> renewed(Command command, RefreshFamily family, Secret next) {
        return accounts.find(family.person()).flatMap(account -> {
            var scopes = scopes(command, family, account);
            return scopes.isEmpty()
                    ? Mono.error(new GrantRefused("invalid_scope")::refused)
                    : tokens.of(account, family, scopes, Optional.empty(), next);
        });
    }

    private static Set<Scope> scopes(Command command, RefreshFamily family, Account account) {
        var scopes = EnumSet.copyOf(family.scopes());
        if (!command.scopes().isEmpty()) {
            scopes.retainAll(command.scopes());
        }
        scopes.retainAll(account.granted(scopes));
        return scopes;
    }
}
