package onething.identity.passkey;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// To which address passkeys belong. Its host is the RP ID of W3C Web Authentication.
///
/// @param issuer the public URL of this service, from which browsers load its pages
@ConfigurationProperties("onething.tokens")
record PasskeyProperties(
        @DefaultValue("http://localhost:8080") URI issuer) {}
