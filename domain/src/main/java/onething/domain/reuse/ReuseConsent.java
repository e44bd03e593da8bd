package onething.domain.reuse;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.party.PersonId;

/// The consent to take one paper, file or licence for one bundle, or to look for a kind of licence at the
/// province's platform (个人信息保护法 arts. 13, 14 and 23).
///
/// @param whose       the applicant of the bundle
/// @param what        was taken, or is looked for
/// @param consentedBy the applicant or the agent
/// @param at          truncated to microseconds, as it is stored
/// @param bundle      for which it was taken
/// @param meets       as which materials it was taken
/// @param textVersion of the text that the person read
public record ReuseConsent(
        UUID id,
        PersonId whose,
        Reusable what,
        PersonId consentedBy,
        Instant at,
        BundleId bundle,
        Set<MaterialCode> meets,
        String textVersion) {

    public ReuseConsent {
        at = at.truncatedTo(ChronoUnit.MICROS);
        meets = Set.copyOf(meets);
    }
}
