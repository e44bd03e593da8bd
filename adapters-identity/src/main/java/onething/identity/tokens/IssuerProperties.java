package onething.identity.tokens;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The issuer and the audience of tokens.
///
/// @param issuer   the issuer name of this service: its public URL without a trailing slash
/// @param audience the API that access tokens are meant for
@ConfigurationProperties("onething.tokens")
record IssuerProperties(
        @DefaultValue("http://localhost:8080") URI issuer,
        @DefaultValue("onething-api") String audience) {}
