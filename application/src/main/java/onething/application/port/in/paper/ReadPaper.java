package onething.application.port.in.paper;

import java.time.Instant;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.paper.PaperFormat;
import onething.domain.paper.PaperId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Reads a paper as a PDF or an OFD. Each is rendered when it is first asked for, and kept.
@FunctionalInterface
public interface ReadPaper {

    /// The applicant reads the papers that are for the applicant. A paper with numbers that are masked elsewhere
    /// needs a fresh proof of identity, and the access is recorded. Staff read the papers of matters that they
    /// handle, which is recorded too.
    ///
    /// Fails with a `Refused` for `PaperUnknown`, and for `StepUpRequired` when the proof is too old.
    Mono<Found> read(Query query);

    /// @param provenAt when the caller last proved who they are
    record Query(Actor who, Instant provenAt, PaperId paper, PaperFormat format) {}

    record Found(Paper paper, PaperFile file) {}
}
