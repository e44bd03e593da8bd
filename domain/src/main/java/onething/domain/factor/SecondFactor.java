package onething.domain.factor;

import java.time.Instant;
import onething.domain.party.PersonId;

/// The second factor of a person: an authenticator app, and recovery codes for a lost phone.
///
/// @param since         when a first code confirmed it
/// @param lastStep      the step of the last code that was used
/// @param recoveryCodes how many recovery codes are left
public record SecondFactor(PersonId person, TotpSecret secret, Instant since, long lastStep, int recoveryCodes) {}
