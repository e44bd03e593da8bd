package onething.application.service.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import onething.application.port.out.Ids;
import onething.application.port.out.signin.Clients;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.signin.SignIns;
import onething.application.port.out.token.Grants;
import onething.domain.account.Account;
import onething.domain.account.Scope;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.signin.Authentication;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.CodeGrant;
import onething.domain.signin.Secret;
import onething.domain.signin.SecretHash;
import onething.domain.signin.SignIn;
import reactor.core.publisher.Mono;

/// Completes a sign-in after any kind of proof: sends the browser back to its client with a code, once.
public final class SignInCompletion {

    private final SignIns signIns;
    private final Clients clients;
    private final Grants grants;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;
    private final String issuer;

    /// @param issuer named in the answer, to protect clients of several issuers from mix-up attacks (RFC
    ///     9207)
    public SignInCompletion(
            SignIns signIns, Clients clients, Grants grants, Secrets secrets, Ids ids, Clock clock, String issuer) {
        this.signIns = signIns;
        this.clients = clients;
        this.grants = grants;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
        this.issuer = issuer;
    }

    /// Gives the sign-in, if it belongs to that browser. Fails with a `Refused` for `SignInUnknown`.
    Mono<SignIn> open(Secret signIn, BrowserSecrets browser) {
        return signIns.find(signIn.hash())
                .filter(found -> found.isOpenTo(browser, clock.instant()))
                .switchIfEmpty(Mono.error(new SignInUnknown()::refused));
    }

    /// Remembers whose password was right; the second factor is still to come.
    Mono<Void> prove(SecretHash signIn, PersonId person) {
        return signIns.prove(signIn, person);
    }

    /// Gives whose password was right in the sign-in, if it belongs to that browser. Fails with a `Refused` for
    /// `SignInUnknown`.
    public Mono<PersonId> proven(Secret signIn, BrowserSecrets browser) {
        return open(signIn, browser)
                .flatMap(found -> Mono.justOrEmpty(found.proven()))
                .switchIfEmpty(Mono.error(new SignInUnknown()::refused));
    }

    /// Gives where the browser goes now. Fails with a `Refused` for `SignInUnknown` when the sign-in was
    /// ended meanwhile.
    public Mono<String> complete(SecretHash signIn, Account account, Authentication.Method by) {
        return signIns.take(signIn)
                .filter(taken -> clock.instant().isBefore(taken.expires()))
                .switchIfEmpty(Mono.error(new SignInUnknown()::refused))
                .flatMap(taken -> answer(taken, account, by));
    }

    private Mono<String> answer(SignIn signIn, Account account, Authentication.Method by) {
        return clients.find(signIn.request().client())
                .map(client -> client.granted(account, signIn.request().scopes()))
                .filter(scopes -> !scopes.isEmpty())
                .flatMap(scopes -> code(signIn, account, scopes, by))
                .map(code -> redirect(signIn, "code", code.value()))
                .defaultIfEmpty(redirect(signIn, "error", "access_denied"));
    }

    private Mono<Secret> code(SignIn signIn, Account account, Set<Scope> scopes, Authentication.Method by) {
        return secrets.draw()
                .flatMap(code -> grants.keepCode(code.hash(), grant(signIn, account, scopes, by))
                        .thenReturn(code));
    }

    private CodeGrant grant(SignIn signIn, Account account, Set<Scope> scopes, Authentication.Method by) {
        var now = clock.instant();
        var request = signIn.request();
        return new CodeGrant(
                account.id(),
                request.client(),
                request.redirectUri(),
                request.challenge(),
                scopes,
                request.nonce(),
                new Authentication(now, by),
                now.plus(CodeGrant.LIFE),
                ids.next());
    }

    private String redirect(SignIn signIn, String name, String value) {
        var request = signIn.request();
        var start = request.redirectUri() + (request.redirectUri().contains("?") ? "&" : "?");
        var state = request.state().map(given -> parameter("&state", given)).orElse("");
        return start + parameter(name, value) + state + parameter("&iss", issuer);
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
