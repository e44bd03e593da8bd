package onething.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.signin.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/// When the caller last proved their identity by face or password, as the token's `auth_time` says. A
/// handler method gets it as a parameter. A token without `auth_time` counts as not recent.
///
/// @param byFace          whether 粤信签 compared the face then, as the token's `amr` says
/// @param throughProvider whether 粤信签 vouched for the caller then, by face or by its account
public record ProvenAt(Instant at, boolean byFace, boolean throughProvider) {

    static final ProvenAt NEVER = new ProvenAt(Instant.EPOCH, false, false);

    private static final String FACE = Authentication.Method.FACE.wireName();

    private static final Set<String> THROUGH_PROVIDER = Stream.of(Authentication.Method.values())
            .filter(Authentication.Method::isThroughProvider)
            .map(Authentication.Method::wireName)
            .collect(Collectors.toUnmodifiableSet());

    static ProvenAt of(Jwt token) {
        var methods = token.getClaimAsStringList("amr");
        boolean byFace = methods != null && methods.contains(FACE);
        boolean throughProvider = methods != null && methods.stream().anyMatch(THROUGH_PROVIDER::contains);
        return Optional.ofNullable(token.getClaimAsInstant("auth_time"))
                .map(at -> new ProvenAt(at, byFace, throughProvider))
                .orElse(NEVER);
    }
}
