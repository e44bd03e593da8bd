package onething.identity.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a device works before it may try a password. Half the limit is tried on average: half a second to a second on a
/// cheap phone with the defaults.
///
/// @param rounds of PBKDF2 for each number that is tried
/// @param limit  how many numbers there are to try
@ConfigurationProperties("onething.sign-in.work")
record WorkProperties(@DefaultValue("2000") int rounds, @DefaultValue("400") int limit) {

    WorkProperties {
        if (rounds < 1 || limit < 1) {
            throw new IllegalArgumentException("no work: " + rounds + " rounds of " + limit);
        }
    }
}
