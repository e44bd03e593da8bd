package onething.application.service.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import onething.application.port.in.factor.FindSecondStep;
import onething.application.port.in.signin.SignInWithPassword;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.Accounts.Credential;
import onething.application.port.out.account.PasswordHashes;
import onething.application.port.out.signin.AttemptStore;
import onething.application.port.out.signin.AttemptStore.Claim;
import onething.application.port.out.signin.CaptchaAnswers;
import onething.domain.account.Account;
import onething.domain.account.LoginName;
import onething.domain.refusal.Refusal.CaptchaNeeded;
import onething.domain.refusal.Refusal.CaptchaWrong;
import onething.domain.refusal.Refusal.FirstPasswordExpired;
import onething.domain.refusal.Refusal.PasswordRefused;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.signin.Authentication;
import onething.domain.signin.FailedAttempts;
import onething.domain.signin.SignIn;
import onething.domain.text.Tidy;
import reactor.core.publisher.Mono;

/// See [SignInWithPassword].
///
/// | on                                | counted by                                 | captcha         |
/// |-----------------------------------|--------------------------------------------|-----------------|
/// | a device that the holder has used | that device, for the account               | after a failure |
/// | any other                         | the account, the network, and the password | always          |
///
/// So an attacker who guesses at an account cannot lock its holder out on a known device. An attacker who
/// tries one password on many accounts is stopped by [AttemptLimits], from one network or from many.
///
/// An attempt is reserved before the password is checked, so that of 200 guesses at once only one is
/// decided.
public final class SignInWithPasswordService implements SignInWithPassword {

    /// Password hashing has a queue. A guess that reaches its head after the reservation has expired gets
    /// no verdict. Otherwise a flood of guesses at many accounts would allow several guesses at one.
    private static final Duration VERDICT_TIMEOUT = AttemptStore.RESERVATION.minusSeconds(1);

    private final SignInCompletion completion;
    private final CaptchaAnswers captchas;
    private final AttemptStore triesMade;
    private final AttemptLimits limits;
    private final RememberedDevice devices;
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final FindSecondStep secondSteps;
    private final Clock clock;

    public SignInWithPasswordService(
            SignInCompletion completion,
            CaptchaAnswers captchas,
            AttemptStore triesMade,
            AttemptLimits limits,
            RememberedDevice devices,
            Accounts accounts,
            PasswordHashes hashes,
            FindSecondStep secondSteps,
            Clock clock) {
        this.completion = completion;
        this.captchas = captchas;
        this.triesMade = triesMade;
        this.limits = limits;
        this.devices = devices;
        this.accounts = accounts;
        this.hashes = hashes;
        this.secondSteps = secondSteps;
        this.clock = clock;
    }

    @Override
    public Mono<Outcome> signIn(Command command) {
        return completion
                .open(command.signIn(), command.browser())
                .flatMap(signIn -> found(command)
                        .flatMap(found -> isKnownDevice(command, found)
                                .flatMap(known -> known
                                        ? onKnownDevice(signIn, command, found)
                                        : elsewhere(signIn, command, found))));
    }

    private Mono<Optional<Credential>> found(Command command) {
        return LoginName.isValid(command.account())
                ? accounts.findCredential(new LoginName(command.account()))
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.empty());
    }

    private Mono<Boolean> isKnownDevice(Command command, Optional<Credential> found) {
        return found.map(credential ->
                        devices.isKnown(command.device(), credential.account().id()))
                .orElse(Mono.just(false));
    }

    private Mono<Outcome> onKnownDevice(SignIn signIn, Command command, Optional<Credential> found) {
        var subject = "password-device:" + found.orElseThrow().account().id().value() + ":"
                + command.device().orElseThrow().hash().value();
        return reserved(subject)
                .delayUntil(tries -> tries.failures() == 0
                        ? Mono.empty()
                        : solved(command).onErrorResume(unsolved -> released(subject, tries, unsolved)))
                .flatMap(tries -> decided(signIn, command, found, subject, tries));
    }

    private Mono<Outcome> elsewhere(SignIn signIn, Command command, Optional<Credential> found) {
        var subject = "password:" + Tidy.plain(command.account()).toLowerCase(Locale.ROOT);
        return solved(command)
                .then(Mono.defer(() -> reserved(subject)))
                .delayUntil(tries -> limits.takePassword(command.network(), command.password())
                        .onErrorResume(none -> released(subject, tries, none)))
                .flatMap(tries -> decided(signIn, command, found, subject, tries))
                .delayUntil(_ -> limits.giveBackPassword(command.network(), command.password()));
    }

    private Mono<Void> solved(Command command) {
        return Mono.justOrEmpty(command.captcha())
                .switchIfEmpty(Mono.error(new CaptchaNeeded()::refused))
                .flatMap(solved -> captchas.take(solved.captcha().hash(), clock.instant())
                        .filter(Tidy.code(solved.answer())::equals)
                        .switchIfEmpty(Mono.error(new CaptchaWrong()::refused)))
                .then();
    }

    private Mono<FailedAttempts> reserved(String subject) {
        return triesMade.claim(subject, clock.instant()).flatMap(claim -> switch (claim) {
            case Claim.Open(var tries) -> Mono.just(tries);
            case Claim.Closed(var openFrom) -> Mono.error(new TriesExhausted(until(openFrom))::refused);
        });
    }

    /// Nothing was decided, so the next attempt may use the reservation.
    private <T> Mono<T> released(String subject, FailedAttempts tries, Throwable why) {
        return triesMade.settle(subject, tries).then(Mono.error(why));
    }

    private Mono<Outcome> decided(
            SignIn signIn, Command command, Optional<Credential> found, String subject, FailedAttempts tries) {
        return hashes.matches(command.password(), found.map(Credential::passwordHash))
                .map(matches -> found.filter(_ -> matches))
                .timeout(
                        VERDICT_TIMEOUT,
                        Mono.error(new TriesExhausted(AttemptStore.RESERVATION.minus(VERDICT_TIMEOUT))::refused))
                .flatMap(right -> right.map(credential -> welcomed(signIn, command, credential, subject))
                        .orElseGet(() -> rejected(subject, tries)));
    }

    private Mono<Outcome> welcomed(SignIn signIn, Command command, Credential right, String subject) {
        var account = right.account();
        return triesMade
                .settle(subject, FailedAttempts.NONE)
                .then(Mono.defer(() -> secondSteps.stepOf(account)))
                .flatMap(step -> switch (step) {
                    case NONE ->
                        right.firstUntil()
                                .map(until -> atNewPassword(signIn, account, until))
                                .orElseGet(() ->
                                        completed(signIn, command, account).cast(Outcome.class));
                    case CODE, PASSKEY, ENROL ->
                        completion.prove(signIn.id(), account.id()).thenReturn(new AtSecondStep(step));
                });
    }

    private Mono<Outcome> atNewPassword(SignIn signIn, Account account, Instant until) {
        return clock.instant().isBefore(until)
                ? completion.prove(signIn.id(), account.id()).thenReturn(new AtNewPassword())
                : Mono.error(new FirstPasswordExpired()::refused);
    }

    private Mono<SignedIn> completed(SignIn signIn, Command command, Account account) {
        return completion
                .complete(signIn.id(), account, Authentication.Method.PASSWORD)
                .zipWhen(_ -> devices.remember(command.device(), account.id()), SignedIn::new);
    }

    private Mono<Outcome> rejected(String subject, FailedAttempts tries) {
        var failed = tries.failedAt(clock.instant());
        return triesMade
                .settle(subject, failed)
                .then(Mono.error(new PasswordRefused(failed.left(), failed.waitAt(clock.instant()))::refused));
    }

    private Duration until(Instant openFrom) {
        var now = clock.instant();
        return now.isBefore(openFrom) ? Duration.between(now, openFrom) : Duration.ZERO;
    }
}
