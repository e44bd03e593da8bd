package onething.domain.bundle;

import java.time.Instant;
import java.util.List;
import java.util.SequencedSet;
import onething.domain.guide.Answers;
import onething.domain.guide.GuideId;
import onething.domain.guide.MatterCode;
import onething.domain.material.Material;
import onething.domain.party.PersonId;

/// 一件事申报: what one applicant fills in and submits once.
///
/// ```text
/// Draft ──submit──▶ Submitted
/// ```
///
/// A draft changes as often as the applicant likes; what was submitted never changes again: corrections go through the
/// matters that it became.
public sealed interface Bundle {

    BundleId id();

    GuideId guide();

    PersonId applicant();

    SequencedSet<MatterCode> chosen();

    Answers answers();

    List<Material> materials();

    Instant opened();

    /// @param changed when it was last saved
    record Draft(
            BundleId id,
            GuideId guide,
            PersonId applicant,
            SequencedSet<MatterCode> chosen,
            Answers answers,
            List<Material> materials,
            Instant opened,
            Instant changed)
            implements Bundle {

        public Draft {
            materials = List.copyOf(materials);
        }
    }

    record Submitted(
            BundleId id,
            GuideId guide,
            PersonId applicant,
            SequencedSet<MatterCode> chosen,
            Answers answers,
            List<Material> materials,
            Instant opened,
            BundleNumber number,
            Instant received)
            implements Bundle {

        public Submitted {
            materials = List.copyOf(materials);
        }
    }
}
