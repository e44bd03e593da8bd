package onething.application.port.in.factor;

import java.util.List;
import onething.domain.signin.Secret;

/// What a browser needs to ask the person's passkeys for an answer.
///
/// @param site        the host of the service's public address, to which passkeys belong
/// @param credentials the passkeys that the person has; while one is added, those that must not be added again
public record PasskeyRequest(Secret challenge, String site, List<String> credentials) {

    public PasskeyRequest {
        credentials = List.copyOf(credentials);
    }
}
