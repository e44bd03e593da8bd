package onething.domain.factor;

import java.time.Duration;
import java.time.Instant;
import onething.domain.party.PersonId;

/// A second factor that a person has begun to set up. It counts once a code of the app has confirmed it.
public record Enrolment(PersonId person, TotpSecret secret, Instant begun) {

    /// Time to install an app.
    public static final Duration LIFE = Duration.ofMinutes(15);

    public boolean isOpenAt(Instant now) {
        return now.isBefore(begun.plus(LIFE));
    }
}
