package onething.domain.reuse;

import java.util.Set;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.material.MaterialSource;
import onething.domain.party.PersonId;

/// The consent to take one paper or file for one bundle (个人信息保护法 arts. 13 and 14).
///
/// @param whose       the applicant of the bundle
/// @param source      what was taken, who consented, and when
/// @param bundle      for which it was taken
/// @param meets       as which materials it was taken
/// @param textVersion of the text that the person read
public record ReuseConsent(
        UUID id, PersonId whose, MaterialSource source, BundleId bundle, Set<MaterialCode> meets, String textVersion) {

    public ReuseConsent {
        meets = Set.copyOf(meets);
    }
}
