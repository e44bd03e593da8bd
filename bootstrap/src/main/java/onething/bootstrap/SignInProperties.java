package onething.bootstrap;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may have people sign in.
///
/// @param textVersion of the agreement and the consent to a face check that the pages show
/// @param clients     the programs that may, none of which holds a secret
@ConfigurationProperties("onething.sign-in")
record SignInProperties(@DefaultValue("2026-01") String textVersion, @DefaultValue List<RegisteredClient> clients) {

    /// @param redirectUris where people may be sent back to, compared character by character
    record RegisteredClient(String id, String name, Set<String> redirectUris) {}
}
