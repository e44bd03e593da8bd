package onething.application.port.in.paper;

import java.time.Instant;
import onething.domain.bundle.BundleId;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Gives several papers as one PDF, to keep or to print.
@FunctionalInterface
public interface JoinPapers {

    /// Only the applicant's papers that are for the applicant, and of these the ones that were issued so far. If
    /// one of them shows numbers that are masked elsewhere, it needs a fresh proof of identity, and the access is
    /// recorded.
    ///
    /// Fails with a `Refused` for `BundleUnknown`, `MatterUnknown`, for `PaperUnknown` when there is no paper yet,
    /// and for `StepUpRequired` when the proof is too old.
    Mono<Joined> join(Query query);

    /// @param provenAt when the caller last proved who they are
    record Query(Actor who, Instant provenAt, Selection selection) {}

    sealed interface Selection {}

    /// All papers of a bundle and of its matters.
    record AllOfBundle(BundleId bundle) implements Selection {}

    /// What the submission issued, and pictures of the files that it sent: a copy of everything that was sent. Very
    /// many files are not all shown; then their names are there.
    record Submission(BundleId bundle) implements Selection {}

    record AllOfMatter(MatterId matter) implements Selection {}

    /// @param title what the file is, with the number of the bundle or the matter
    record Joined(String title, byte[] pdf) {}
}
