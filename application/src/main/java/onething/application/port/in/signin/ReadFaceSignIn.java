package onething.application.port.in.signin;

import java.util.Optional;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// How signing in by face stands.
@FunctionalInterface
public interface ReadFaceSignIn {

    /// Fails with a `Refused` for `SignInUnknown`.
    Mono<Status> read(Secret face, BrowserSecrets browser);

    /// @param outcome      `PENDING` until it is decided
    /// @param wantsDetails whether name, number and ticks of a first sign-in are wanted
    /// @param redirectTo   where the browser goes, once, when verified
    record Status(FaceOutcome outcome, boolean wantsDetails, Optional<String> redirectTo) {}
}
