package onething.application.port.in.signin;

import java.util.Optional;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Reads the state of a sign-in by face.
@FunctionalInterface
public interface ReadFaceSignIn {

    /// Fails with a `Refused` for `SignInUnknown`.
    Mono<Status> read(Secret face, BrowserSecrets browser);

    /// @param outcome      `PENDING` until it is decided
    /// @param wantsDetails whether the name, number and consents of a first sign-in are required
    /// @param redirectTo   where the browser goes once the face is verified; given once
    record Status(FaceOutcome outcome, boolean wantsDetails, Optional<String> redirectTo) {}
}
