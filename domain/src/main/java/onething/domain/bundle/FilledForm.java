package onething.domain.bundle;

import java.time.Instant;
import java.util.SequencedSet;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.party.PersonId;

/// The one form of a bundle (一件事申请表) as it is filled in, for the chosen matters. A [Bundle] has it, with the
/// files beside it.
public interface FilledForm {

    /// The bundle that it belongs to.
    BundleId id();

    PersonId applicant();

    /// The chosen matters, in the order of the guide.
    SequencedSet<MatterCode> chosen();

    Answers answers();

    /// The form of a submitted bundle, for those who need no files.
    ///
    /// @param received when the bundle was received
    record Received(BundleId id, PersonId applicant, SequencedSet<MatterCode> chosen, Answers answers, Instant received)
            implements FilledForm {}
}
