package onething.web;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose tokens the API takes.
///
/// @param issuer         the service's own name as an issuer, its public address without a slash at the end
/// @param audience       what a token must be meant for
/// @param trustedIssuers others whose tokens are taken, such as a province's or a company's
/// @param openActuator   paths of the actuator that anyone may read besides health, such as `/actuator/prometheus`
@ConfigurationProperties("onething.tokens")
public record TokenProperties(
        @DefaultValue("http://localhost:8080") URI issuer,
        @DefaultValue("onething-api") String audience,
        @DefaultValue List<TrustedIssuer> trustedIssuers,
        @DefaultValue List<String> openActuator) {

    /// @param issuer   the `iss` of its tokens
    /// @param keys     where its JWK set is
    /// @param audience what its tokens must be meant for
    /// @param scopes   which of our scopes it may grant; others in its tokens count for nothing
    /// @param types    the `typ` its access tokens carry (RFC 9068 says `at+jwt`)
    public record TrustedIssuer(
            String issuer,
            URI keys,
            @DefaultValue("onething-api") String audience,
            @DefaultValue("citizen") Set<String> scopes,
            @DefaultValue("at+jwt") Set<String> types) {}
}
