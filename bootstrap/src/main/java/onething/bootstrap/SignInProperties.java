package onething.bootstrap;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onething.domain.account.Scope;
import onething.domain.code.WireNamed;
import onething.domain.signin.AttemptAllowance;
import onething.domain.signin.Client;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may have people sign in.
///
/// @param textVersion of the agreement and the consent to a face check that the pages show
/// @param clients     the programs that may, none of which holds a secret
/// @param failures    how many passwords may fail from one network
@ConfigurationProperties("onething.sign-in")
record SignInProperties(
        @DefaultValue("2026-01") String textVersion,
        @DefaultValue List<RegisteredClient> clients,
        @DefaultValue Failures failures) {

    /// How many passwords may fail from one network, over all accounts. What succeeds does not count.
    ///
    /// @param burst how many at once
    /// @param pause how long until one more may
    record Failures(
            @DefaultValue("20") int burst,
            @DefaultValue("3m") Duration pause) {

        AttemptAllowance allowance() {
            return new AttemptAllowance(burst, pause);
        }
    }

    /// @param redirectUris where people may be sent back to, compared character by character
    /// @param scopes       what a person may be in this program; all of it where nothing is said
    record RegisteredClient(
            String id,
            String name,
            Set<String> redirectUris,
            @DefaultValue Set<String> scopes) {

        /// @throws IllegalStateException for a scope that there is not
        Client client() {
            return scopes.isEmpty()
                    ? Client.forEverybody(id, name, redirectUris)
                    : new Client(
                            id,
                            name,
                            redirectUris,
                            scopes.stream().map(RegisteredClient::scope).collect(Collectors.toSet()));
        }

        private static Scope scope(String word) {
            return WireNamed.find(Scope.class, word)
                    .orElseThrow(() -> new IllegalStateException("no scope is called " + word));
        }
    }
}
