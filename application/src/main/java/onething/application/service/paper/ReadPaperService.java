package onething.application.service.paper;

import java.util.List;
import onething.application.port.Versioned;
import onething.application.port.in.paper.ReadPaper;
import onething.application.port.out.Guides;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.handling.KeptFiles;
import onething.application.service.handling.UnmaskedPapers;
import onething.domain.access.PersonalDataAccess.Papers;
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
    private final UnmaskedPapers unmasked;

    public ReadPaperService(
            Access access,
            IssuedPapers papers,
            KeptFiles files,
            Matters matters,
            Guides guides,
            ReadRecorder recorder,
            UnmaskedPapers unmasked) {
        this.access = access;
        this.papers = papers;
        this.files = files;
        this.matters = matters;
        this.guides = guides;
        this.recorder = recorder;
        this.unmasked = unmasked;
    }

    @Override
    public Mono<Found> read(Query query) {
        return papers.find(query.paper())
                .flatMap(paper -> (query.who() instanceof Actor.Staff staff
                                ? handled(staff, query, paper)
                                : own(query, paper))
                        .map(file -> new Found(paper, file)))
                .switchIfEmpty(Mono.error(new PaperUnknown(query.paper().value())::refused));
    }

    /// The caller's own paper, or one of a bundle in which they act for the applicant; empty if it is neither.
    private Mono<PaperFile> own(Query query, Paper paper) {
        return Mono.just(paper)
                .filter(Paper::isForApplicant)
                .flatMap(_ -> access.ownBundle(query.who(), paper.bundle()))
                .onErrorResume(Refused.class, _ -> Mono.empty())
                .delayUntil(_ -> unmasked.permit(query.who(), query.provenAt(), List.of(paper)))
                .flatMap(_ -> files.current(paper, query.format()));
    }

    /// A paper of a matter that the officer handles; empty if it is none, or if the reporter is kept from the
    /// officer.
    private Mono<PaperFile> handled(Actor.Staff staff, Query query, Paper paper) {
        return Mono.justOrEmpty(paper.matter())
                .flatMap(matters::find)
                .map(Versioned::value)
                .filter(record -> Access.sees(staff, record.matter().file()))
                .filterWhen(record -> mayKnowReporter(staff, record))
                .flatMap(record -> recorder.sees(
                        staff, record.matter().file(), Papers.PAPER, files.current(paper, query.format())));
    }

    private Mono<Boolean> mayKnowReporter(Actor.Staff staff, MatterRecord record) {
        return guides.get(record.matter().file().guide())
                .flatMap(guide -> access.keepsReporterFrom(staff, record, guide))
                .map(kept -> !kept);
    }
}
