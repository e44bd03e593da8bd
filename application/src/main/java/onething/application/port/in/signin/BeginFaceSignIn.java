package onething.application.port.in.signin;

import java.util.Optional;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// 人脸识别登录, through 粤信签: sends a person there, and, when they come for the first time, takes their name, number and
/// ticks and goes on to the comparison.
@FunctionalInterface
public interface BeginFaceSignIn {

    /// Fails with a `Refused` for `SignInUnknown`, for `SignInIncomplete` when a tick or a detail is missing or does not
    /// fit, and for `TriesExhausted` when the day's tries are used up.
    Mono<Begun> begin(Command command);

    /// @param face        what is gone on with, when the person's details were wanted
    /// @param name        at the first sign-in
    /// @param idNumber    at the first sign-in
    /// @param agreed      用户服务协议, wanted at the first sign-in
    /// @param faceConsent the separate consent that the face is compared, wanted for [Way#FACE]
    record Command(
            Secret signIn,
            BrowserSecrets browser,
            Optional<Secret> face,
            Optional<String> name,
            Optional<String> idNumber,
            boolean agreed,
            boolean faceConsent,
            Way way) {

        @Override
        public String toString() {
            return "BeginFaceSignIn[…]";
        }
    }

    /// @param url where the person goes now; nothing when it is decided already
    record Begun(Secret face, FaceOutcome outcome, Optional<String> url) {}
}
