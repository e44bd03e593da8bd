package onething.identity.tokens;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// In whose name tokens are issued, and for what.
///
/// @param issuer   the service's own name as an issuer, its public address without a slash at the end
/// @param audience the API that access tokens are meant for
@ConfigurationProperties("onething.tokens")
record IssuerProperties(
        @DefaultValue("http://localhost:8080") URI issuer,
        @DefaultValue("onething-api") String audience) {}
