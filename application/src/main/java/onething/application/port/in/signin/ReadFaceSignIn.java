package onething.application.port.in.signin;

import java.util.Optional;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Reads the state of a sign-in by face.
@FunctionalInterface
public interface ReadFaceSignIn {

    /// Fails with a `Refused` for `SignInUnknown`.
    /// Fails with `Unavailable` when the provider gives no usable answer.
    Mono<Status> read(Secret face, AskingBrowser browser);

    /// @param outcome      `PENDING` until it is decided
    /// @param wantsDetails whether the name, number and consents of a first sign-in are required
    /// @param signedIn     where the browser goes once the face is verified, and the mark of the device; given once
    record Status(FaceOutcome outcome, boolean wantsDetails, Optional<SignedIn> signedIn) {}
}
