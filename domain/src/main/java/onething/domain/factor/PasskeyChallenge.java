package onething.domain.factor;

import java.time.Duration;
import java.time.Instant;
import onething.domain.party.PersonId;
import onething.domain.signin.Secret;
import onething.domain.signin.SecretHash;

/// Random data that a passkey has to sign, once and soon. Each belongs to one sign-in, or to the person who adds a
/// passkey.
///
/// @param subject to what it belongs
public record PasskeyChallenge(String subject, Secret value, Instant expires) {

    /// Time to find a security key, and to unlock a phone.
    public static final Duration LIFE = Duration.ofMinutes(5);

    public static PasskeyChallenge forSignIn(SecretHash signIn, Secret value, Instant now) {
        return new PasskeyChallenge(subjectOf(signIn), value, now.plus(LIFE));
    }

    public static PasskeyChallenge forAdding(PersonId person, Secret value, Instant now) {
        return new PasskeyChallenge(subjectOf(person), value, now.plus(LIFE));
    }

    public static String subjectOf(SecretHash signIn) {
        return "sign-in:" + signIn.value();
    }

    public static String subjectOf(PersonId person) {
        return "person:" + person.value();
    }

    public boolean isOpenAt(Instant now) {
        return now.isBefore(expires);
    }
}
