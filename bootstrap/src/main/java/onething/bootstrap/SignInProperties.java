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

/// The OAuth clients and the limits of signing in.
///
/// @param textVersion  of the agreement and the consent to a face check that the pages show
/// @param clients      the OAuth clients; all are public clients without a secret
/// @param failures     how many passwords, and how many face comparisons, may fail from one network
/// @param secondFactor of the staff
/// @param samePassword how many times one password may fail on devices that the holder has not used
@ConfigurationProperties("onething.sign-in")
record SignInProperties(
        @DefaultValue("2026-01") String textVersion,
        @DefaultValue List<RegisteredClient> clients,
        @DefaultValue Failures failures,
        @DefaultValue SamePassword samePassword,
        @DefaultValue SecondFactor secondFactor) {

    /// @param required whether the staff need a second factor; those without one set it up at their next sign-in
    /// @param service  the name of the service that an authenticator app shows
    record SecondFactor(
            @DefaultValue("true") boolean required,
            @DefaultValue("劳动维权办理台") String service) {}

    /// Counted across all accounts. Successful attempts do not count.
    ///
    /// @param burst how many at once
    /// @param pause how long until one more may fail
    record Failures(
            @DefaultValue("20") int burst,
            @DefaultValue("3m") Duration pause) {

        AttemptAllowance allowance() {
            return new AttemptAllowance(burst, pause);
        }
    }

    /// Counted across all accounts and networks. Successful attempts do not count.
    ///
    /// @param burst how many at once
    /// @param pause how long until one more may fail
    record SamePassword(
            @DefaultValue("10") int burst,
            @DefaultValue("10m") Duration pause) {

        AttemptAllowance allowance() {
            return new AttemptAllowance(burst, pause);
        }
    }

    /// @param redirectUris the allowed redirect addresses, compared character by character
    /// @param scopes       the scopes of this client; all scopes if none are given
    record RegisteredClient(
            String id,
            String name,
            Set<String> redirectUris,
            @DefaultValue Set<String> scopes) {

        /// @throws IllegalStateException for an unknown scope
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
                    .orElseThrow(() -> new IllegalStateException("unknown scope: " + word));
        }
    }
}
