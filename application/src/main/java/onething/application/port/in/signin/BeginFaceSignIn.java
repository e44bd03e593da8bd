package onething.application.port.in.signin;

import java.util.Optional;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// 人脸识别登录, through 粤信签: sends a person there. At the first sign-in it takes their name, number and
/// consents and continues to the face comparison.
@FunctionalInterface
public interface BeginFaceSignIn {

    /// Fails with a `Refused` for `SignInUnknown`, for `SignInIncomplete` when a consent or a detail is
    /// missing or invalid, and for `TriesExhausted` when the day's attempts are used up.
    /// Fails with `Unavailable` when the provider gives no usable answer.
    Mono<Begun> begin(Command command);

    /// @param face        the face sign-in to continue, when the person's details were requested
    /// @param name        at the first sign-in
    /// @param idNumber    at the first sign-in
    /// @param agreed      consent to the 用户服务协议, required at the first sign-in
    /// @param faceConsent the separate consent to the face comparison, required for [Way#FACE]
    record Command(
            Secret signIn,
            AskingBrowser browser,
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

    /// @param url where the person goes now; empty when the outcome is already decided
    record Begun(Secret face, FaceOutcome outcome, Optional<String> url) {}
}
