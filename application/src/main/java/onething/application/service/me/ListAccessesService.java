package onething.application.service.me;

import onething.application.port.Page;
import onething.application.port.in.me.ListAccesses;
import onething.application.port.out.Guides;
import onething.application.port.out.PersonalDataAccesses;
import onething.application.port.out.PersonalDataAccesses.Found;
import onething.application.service.access.Access;
import onething.application.service.access.AccessWords;
import onething.domain.access.StaffNumber;
import onething.domain.guide.BundleGuide;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ListAccesses].
public final class ListAccessesService implements ListAccesses {

    private final PersonalDataAccesses accesses;
    private final Guides guides;

    public ListAccessesService(PersonalDataAccesses accesses, Guides guides) {
        this.accesses = accesses;
        this.guides = guides;
    }

    @Override
    public Mono<Page<Row>> list(Query query) {
        return Mono.fromCallable(() -> Access.applicant(query.who()))
                .flatMap(whose -> accesses.at(whose, query.after(), query.limit()))
                .flatMap(this::inWords);
    }

    private Mono<Page<Row>> inWords(Page<Found> page) {
        return Flux.fromIterable(page.items())
                .concatMap(found -> guides.get(found.guide()).map(guide -> row(found, guide)))
                .collectList()
                .map(rows -> new Page<>(rows, page.next(), page.total()));
    }

    private static Row row(Found found, BundleGuide guide) {
        var access = found.access();
        return new Row(
                access.at(),
                access.papers(),
                access.matter(),
                found.number(),
                AccessWords.title(guide, found.code()),
                access.material(),
                reader(found, guide));
    }

    private static Reader reader(Found found, BundleGuide guide) {
        var reader = found.access().reader();
        return new Reader(
                reader.office(),
                AccessWords.office(guide, reader),
                reader.district(),
                AccessWords.district(guide, reader),
                reader.roles(),
                new StaffNumber(found.readerNumber()).toString());
    }
}
