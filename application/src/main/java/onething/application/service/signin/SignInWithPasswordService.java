package onething.application.service.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import onething.application.port.in.signin.SignInWithPassword;
import onething.application.port.out.signin.Accounts;
import onething.application.port.out.signin.Accounts.Credential;
import onething.application.port.out.signin.CaptchaAnswers;
import onething.application.port.out.signin.PasswordHashes;
import onething.application.port.out.signin.TriesMade;
import onething.application.port.out.signin.TriesMade.Claim;
import onething.domain.refusal.Refusal.CaptchaWrong;
import onething.domain.refusal.Refusal.PasswordRefused;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.signin.Account;
import onething.domain.signin.LoginName;
import onething.domain.signin.SignIn;
import onething.domain.signin.Tries;
import reactor.core.publisher.Mono;

/// See [SignInWithPassword]. A try is reserved before the password is looked at, so that of two hundred guesses at once
/// one is decided.
public final class SignInWithPasswordService implements SignInWithPassword {

    /// Where passwords are hashed there is a queue. Whoever comes to its head after the reservation has lapsed gets no
    /// verdict, or a flood of guesses at many accounts would buy several at one.
    private static final Duration PATIENCE = TriesMade.PATIENCE.minusSeconds(1);

    private final Completion completion;
    private final CaptchaAnswers captchas;
    private final TriesMade triesMade;
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Clock clock;

    public SignInWithPasswordService(
            Completion completion,
            CaptchaAnswers captchas,
            TriesMade triesMade,
            Accounts accounts,
            PasswordHashes hashes,
            Clock clock) {
        this.completion = completion;
        this.captchas = captchas;
        this.triesMade = triesMade;
        this.accounts = accounts;
        this.hashes = hashes;
        this.clock = clock;
    }

    @Override
    public Mono<String> signIn(Command command) {
        return completion
                .open(command.signIn(), command.browser())
                .delayUntil(_ -> solved(command))
                .flatMap(signIn -> reserved(command).flatMap(tries -> decided(signIn, command, tries)));
    }

    private Mono<String> solved(Command command) {
        var answer = command.captchaAnswer().strip().toUpperCase(Locale.ROOT);
        return captchas.take(command.captcha().fingerprint(), clock.instant())
                .filter(answer::equals)
                .switchIfEmpty(Mono.error(new CaptchaWrong()::refused));
    }

    private Mono<Tries> reserved(Command command) {
        return triesMade.claim(subject(command), clock.instant()).flatMap(claim -> switch (claim) {
            case Claim.Open(var tries) -> Mono.just(tries);
            case Claim.Closed(var openFrom) -> Mono.error(new TriesExhausted(until(openFrom))::refused);
        });
    }

    private Mono<String> decided(SignIn signIn, Command command, Tries tries) {
        return proven(command)
                .timeout(PATIENCE, Mono.error(new TriesExhausted(TriesMade.PATIENCE.minus(PATIENCE))::refused))
                .flatMap(account -> account.map(its -> welcomed(signIn, command, its))
                        .orElseGet(() -> turnedAway(command, tries)));
    }

    private Mono<Optional<Account>> proven(Command command) {
        return credential(command)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> hashes.matches(command.password(), found.map(Credential::passwordHash))
                        .map(matches -> found.filter(_ -> matches).map(Credential::account)));
    }

    private Mono<Credential> credential(Command command) {
        return LoginName.isValid(command.account())
                ? accounts.findCredential(new LoginName(command.account()))
                : Mono.empty();
    }

    private Mono<String> welcomed(SignIn signIn, Command command, Account account) {
        return triesMade.settle(subject(command), Tries.NONE).then(completion.complete(signIn.id(), account));
    }

    private Mono<String> turnedAway(Command command, Tries tries) {
        var failed = tries.failedAt(clock.instant());
        return triesMade
                .settle(subject(command), failed)
                .then(Mono.error(new PasswordRefused(failed.left(), failed.waitAt(clock.instant()))::refused));
    }

    private Duration until(Instant openFrom) {
        var now = clock.instant();
        return now.isBefore(openFrom) ? Duration.between(now, openFrom) : Duration.ZERO;
    }

    private static String subject(Command command) {
        return "password:" + command.account().strip().toLowerCase(Locale.ROOT);
    }
}
