package onething.application.service.paper;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.paper.ReadPaper;
import onething.application.port.out.Guides;
import onething.application.port.out.Ids;
import onething.application.port.out.UnmaskedAccesses;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.service.access.Access;
import onething.application.service.access.FreshProof;
import onething.application.service.access.ReadRecorder;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.access.UnmaskedAccess;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.PaperUnknown;
import onething.domain.refusal.Refused;
import reactor.core.publisher.Mono;

/// See [ReadPaper].
public final class ReadPaperService implements ReadPaper {

    private final Access access;
    private final IssuedPapers papers;
    private final KeptFiles files;
    private final Matters matters;
    private final Guides guides;
    private final ReadRecorder recorder;
    private final UnmaskedAccesses unmasked;
    private final Ids ids;
    private final Clock clock;

    public ReadPaperService(
            Access access,
            IssuedPapers papers,
            KeptFiles files,
            Matters matters,
            Guides guides,
            ReadRecorder recorder,
            UnmaskedAccesses unmasked,
            Ids ids,
            Clock clock) {
        this.access = access;
        this.papers = papers;
        this.files = files;
        this.matters = matters;
        this.guides = guides;
        this.recorder = recorder;
        this.unmasked = unmasked;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Found> read(Query query) {
        return papers.find(query.paper())
                .flatMap(paper -> (query.who() instanceof Actor.Staff staff ? handled(staff, paper) : own(query, paper))
                        .map(file -> new Found(paper, file)))
                .switchIfEmpty(Mono.error(new PaperUnknown(query.paper().value())::refused));
    }

    /// The caller's own paper, or one of a bundle in which they act for the applicant; empty if it is neither.
    private Mono<PaperFile> own(Query query, Paper paper) {
        return Mono.just(paper)
                .filter(Paper::isForApplicant)
                .flatMap(_ -> access.ownBundle(query.who(), paper.bundle()))
                .onErrorResume(Refused.class, _ -> Mono.empty())
                .delayUntil(_ -> unmasked(query, paper))
                .flatMap(_ -> files.of(paper));
    }

    /// An access that cannot be recorded fails.
    private Mono<Void> unmasked(Query query, Paper paper) {
        return paper.showsNumbers()
                ? FreshProof.required(query.provenAt(), clock)
                        .then(Mono.defer(() -> unmasked.add(access(query, paper))))
                : Mono.empty();
    }

    private UnmaskedAccess access(Query query, Paper paper) {
        return new UnmaskedAccess(
                ids.next(), paper.applicant(), query.who().id(), Optional.of(paper.bundle()), clock.instant());
    }

    /// A paper of a matter that the officer handles; empty if it is none, or if the reporter is kept from the
    /// officer.
    private Mono<PaperFile> handled(Actor.Staff staff, Paper paper) {
        return Mono.justOrEmpty(paper.matter())
                .flatMap(matters::find)
                .map(Versioned::value)
                .filter(record -> Access.sees(staff, record.matter().file()))
                .filterWhen(record -> mayKnowReporter(staff, record))
                .flatMap(record -> recorder.sees(staff, record.matter().file(), Papers.PAPER, files.of(paper)));
    }

    private Mono<Boolean> mayKnowReporter(Actor.Staff staff, MatterRecord record) {
        return guides.get(record.matter().file().guide())
                .flatMap(guide -> access.keepsReporterFrom(staff, record, guide))
                .map(kept -> !kept);
    }
}
