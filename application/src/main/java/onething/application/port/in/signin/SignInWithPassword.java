package onething.application.port.in.signin;

import java.util.Optional;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// 账号密码登录, for persons, enterprises and staff.
@FunctionalInterface
public interface SignInWithPassword {

    /// Fails with a `Refused` for `SignInUnknown`, `CaptchaNeeded`, `CaptchaWrong`, `TriesExhausted` and `PasswordRefused`.
    /// All of them come alike for accounts that exist and that do not, on every device that the account's holder has not
    /// signed in on.
    Mono<SignedIn> signIn(Command command);

    /// @param device  what the browser's cookie holds, if somebody has signed in on it before
    /// @param network from where it comes: an address, or the network that one household or office has
    /// @param captcha when one was solved
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

    /// @param redirectTo where to send the browser: back to its client, with a code
    /// @param device     for the browser's cookie: the account's holder has signed in on it
    record SignedIn(String redirectTo, Secret device) {}
}
