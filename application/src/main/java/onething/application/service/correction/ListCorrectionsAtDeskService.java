package onething.application.service.correction;

import onething.application.port.Page;
import onething.application.port.in.correction.ListCorrectionsAtDesk;
import onething.application.port.out.Guides;
import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.Corrections.Found;
import onething.application.service.access.Access;
import onething.domain.form.FormField;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListCorrectionsAtDesk].
public final class ListCorrectionsAtDeskService implements ListCorrectionsAtDesk {

    private final Corrections corrections;
    private final Guides guides;

    public ListCorrectionsAtDeskService(Corrections corrections, Guides guides) {
        this.corrections = corrections;
        this.guides = guides;
    }

    @Override
    public Mono<Page<Row>> list(Query query) {
        return Mono.fromCallable(() -> Access.staff(query.who()))
                .flatMap(officer ->
                        corrections.waiting(officer.office(), officer.district(), query.after(), query.limit()))
                .flatMap(page -> Flux.fromIterable(page.items())
                        .concatMap(found -> guides.get(found.file().guide()).map(guide -> row(found, guide)))
                        .collectList()
                        .map(rows -> new Page<>(rows, page.next(), page.total())));
    }

    private static Row row(Found found, BundleGuide guide) {
        var correction = found.correction().value();
        var file = found.file();
        return new Row(
                correction.id(),
                file,
                guide.matter(file.code())
                        .map(MatterGuide::title)
                        .orElse(file.code().value()),
                correction.request().field(),
                guide.field(correction.request().field())
                        .map(FormField::label)
                        .orElse(correction.request().field().toString()),
                correction.request().at());
    }
}
