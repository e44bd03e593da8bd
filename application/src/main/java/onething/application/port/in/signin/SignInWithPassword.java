package onething.application.port.in.signin;

import java.util.Optional;
import onething.application.port.in.factor.FindSecondStep;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// 账号密码登录, for persons, enterprises and staff.
@FunctionalInterface
public interface SignInWithPassword {

    /// Fails with a `Refused` for `SignInUnknown`, `CaptchaNeeded`, `CaptchaWrong`, `TriesExhausted` and
    /// `PasswordRefused`; after a right password for `FirstPasswordExpired`. On a device that the account's holder
    /// has not used before, these are the same for existing and for unknown accounts.
    Mono<Outcome> signIn(Command command);

    /// @param device  the content of the browser's cookie, if a person has signed in on it before
    /// @param network where the request comes from: an IP address, or the network of one household or
    ///     office
    /// @param captcha the captcha, if one was solved
    record Command(
            Secret signIn,
            BrowserSecrets browser,
            Optional<Secret> device,
            Optional<String> network,
            String account,
            String password,
            Optional<SolvedCaptcha> captcha) {

        @Override
        public String toString() {
            return "SignInWithPassword[…]";
        }
    }

    record SolvedCaptcha(Secret captcha, String answer) {}

    /// How a right password goes on.
    sealed interface Outcome {}

    /// A member of the staff goes on with [FinishSignIn].
    ///
    /// @param step what has to follow; never [FindSecondStep.Step#NONE]
    record AtSecondStep(FindSecondStep.Step step) implements Outcome {}

    /// Somebody else gave the password; the holder goes on with [ReplaceFirstPassword].
    record AtNewPassword() implements Outcome {}

    /// @param redirectTo where to send the browser: back to its client with a code
    /// @param device     for the browser's cookie, which marks a device that the account's holder has
    ///     signed in on
    record SignedIn(String redirectTo, Secret device) implements Outcome {}
}
