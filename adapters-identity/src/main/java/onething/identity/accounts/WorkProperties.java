package onething.identity.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The proof of work before a password attempt. A device tries half the limit on average: half a second to
/// a second on a cheap phone with the defaults.
///
/// @param rounds of PBKDF2 for each tried number
/// @param limit  how many candidate numbers there are
@ConfigurationProperties("onething.sign-in.work")
record WorkProperties(
        @DefaultValue("2000") int rounds,
        @DefaultValue("400") int limit) {

    WorkProperties {
        if (rounds < 1 || limit < 1) {
            throw new IllegalArgumentException("proof of work needs rounds and a limit: " + rounds + ", " + limit);
        }
    }
}
