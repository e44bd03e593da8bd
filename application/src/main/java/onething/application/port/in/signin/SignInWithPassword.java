package onething.application.port.in.signin;

import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// 账号密码登录, for persons, enterprises and staff.
@FunctionalInterface
public interface SignInWithPassword {

    /// Where to send the browser: back to its client, with a code.
    ///
    /// Fails with a `Refused` for `SignInUnknown`, `CaptchaWrong`, `TriesExhausted` and `PasswordRefused`; the last two
    /// come alike for accounts that exist and that do not.
    Mono<String> signIn(Command command);

    record Command(
            Secret signIn, Secret browser, String account, String password, Secret captcha, String captchaAnswer) {

        @Override
        public String toString() {
            return "SignInWithPassword[…]";
        }
    }
}
