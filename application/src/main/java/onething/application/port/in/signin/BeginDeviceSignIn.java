package onething.application.port.in.signin;

import java.util.Set;
import onething.domain.account.Scope;
import onething.domain.signin.DeviceSignIn.Whereabouts;
import onething.domain.signin.Secret;
import onething.domain.signin.UserCode;
import reactor.core.publisher.Mono;

/// 扫码登录: begins a sign-in on a device that a person admits by phone (RFC 8628 §3.1).
@FunctionalInterface
public interface BeginDeviceSignIn {

    /// Fails with a `Refused` for `GrantRefused` when the client is unknown.
    Mono<Begun> begin(Command command);

    record Command(String client, Set<Scope> scopes, Whereabouts whereabouts) {}

    /// @param deviceCode for the device alone
    /// @param userCode   for the phone, which reads it from the QR code
    record Begun(Secret deviceCode, UserCode userCode) {}
}
