package onething.web;

import java.time.Instant;
import java.util.Optional;
import onething.domain.signin.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/// When the caller last proved their identity by face or password, as the token's `auth_time` says. A
/// handler method gets it as a parameter. A token without `auth_time` counts as not recent.
///
/// @param byFace whether 粤信签 compared the face then, as the token's `amr` says
public record ProvenAt(Instant at, boolean byFace) {

    static final ProvenAt NEVER = new ProvenAt(Instant.EPOCH, false);

    private static final String FACE = Authentication.Method.FACE.wireName();

    static ProvenAt of(Jwt token) {
        var methods = token.getClaimAsStringList("amr");
        boolean byFace = methods != null && methods.contains(FACE);
        return Optional.ofNullable(token.getClaimAsInstant("auth_time"))
                .map(at -> new ProvenAt(at, byFace))
                .orElse(NEVER);
    }
}
