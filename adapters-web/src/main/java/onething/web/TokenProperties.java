package onething.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The issuers whose tokens the API accepts.
///
/// @param issuer         the service's own name as an issuer: its public address without a slash at the
///   end
/// @param audience       the audience that a token must name
/// @param trustedIssuers other issuers, such as a province's or a company's
/// @param openActuator   actuator paths open to everyone besides health, such as `/actuator/prometheus`
@ConfigurationProperties("onething.tokens")
public record TokenProperties(
        @DefaultValue("http://localhost:8080") URI issuer,
        @DefaultValue("onething-api") String audience,
        @DefaultValue List<TrustedIssuer> trustedIssuers,
        @DefaultValue List<String> openActuator) {

    /// @param issuer   the `iss` of its tokens
    /// @param keys     the address of its JWK set
    /// @param audience the audience that its tokens must name
    /// @param scopes   the scopes of ours that it may grant; others in its tokens are ignored
    /// @param types    the `typ` of its access tokens (RFC 9068 says `at+jwt`)
    public record TrustedIssuer(
            String issuer,
            URI keys,
            @DefaultValue("onething-api") String audience,
            @DefaultValue("citizen") Set<String> scopes,
            @DefaultValue("at+jwt") Set<String> types) {}
}
