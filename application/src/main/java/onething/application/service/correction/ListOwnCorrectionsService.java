package onething.application.service.correction;

import onething.application.port.Page;
import onething.application.port.in.correction.CorrectionDetails;
import onething.application.port.in.correction.ListOwnCorrections;
import onething.application.port.out.Guides;
import onething.application.port.out.matter.Corrections;
import onething.application.service.access.Access;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListOwnCorrections].
public final class ListOwnCorrectionsService implements ListOwnCorrections {

    private final Corrections corrections;
    private final Guides guides;

    public ListOwnCorrectionsService(Corrections corrections, Guides guides) {
        this.corrections = corrections;
        this.guides = guides;
    }

    @Override
    public Mono<Page<CorrectionDetails>> list(Query query) {
        return Mono.fromCallable(() -> Access.applicant(query.who()))
                .flatMap(applicant -> corrections.of(applicant, query.after(), query.limit()))
                .flatMap(page -> Flux.fromIterable(page.items())
                        .concatMap(found -> guides.get(found.file().guide())
                                .map(guide -> CorrectionDetails.forItsOwner(found.correction(), found.file(), guide)))
                        .collectList()
                        .map(details -> new Page<>(details, page.next(), page.total())));
    }
}
