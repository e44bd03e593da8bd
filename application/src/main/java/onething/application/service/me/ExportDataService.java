package onething.application.service.me;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.in.correction.CorrectionDetails;
import onething.application.port.in.inquiry.InquiryDetails;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.application.port.in.me.ExportData;
import onething.application.port.in.me.ListAccesses;
import onething.application.port.in.me.ListFavourites;
import onething.application.port.out.Guides;
import onething.application.port.out.Ids;
import onething.application.port.out.UnmaskedAccesses;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.Consents;
import onething.application.port.out.account.ReuseConsents;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.Inquiries;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.matter.Messages;
import onething.application.service.access.Access;
import onething.application.service.access.FreshProof;
import onething.application.service.handling.ActionContexts;
import onething.domain.access.UnmaskedAccess;
import onething.domain.account.Account;
import onething.domain.bundle.Bundle;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [ExportData].
public final class ExportDataService implements ExportData {

    private static final int A_PAGE = 50;

    private final Accounts accounts;
    private final Consents consents;
    private final ReuseConsents reuseConsents;
    private final Bundles bundles;
    private final Matters matters;
    private final Inquiries inquiries;
    private final ActionContexts contexts;
    private final ListFavourites listFavourites;
    private final Guides guides;
    private final Corrections corrections;
    private final ListAccesses listAccesses;
    private final Messages messages;
    private final UnmaskedAccesses views;
    private final Ids ids;
    private final Clock clock;

    public ExportDataService(
            Accounts accounts,
            Consents consents,
            ReuseConsents reuseConsents,
            Bundles bundles,
            Matters matters,
            Inquiries inquiries,
            ActionContexts contexts,
            ListFavourites listFavourites,
            Guides guides,
            Corrections corrections,
            ListAccesses listAccesses,
            Messages messages,
            UnmaskedAccesses views,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.consents = consents;
        this.reuseConsents = reuseConsents;
        this.bundles = bundles;
        this.matters = matters;
        this.inquiries = inquiries;
        this.contexts = contexts;
        this.listFavourites = listFavourites;
        this.guides = guides;
        this.corrections = corrections;
        this.listAccesses = listAccesses;
        this.messages = messages;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Export> export(Query query) {
        return Mono.fromCallable(() -> Access.applicant(query.who()))
                .delayUntil(_ -> FreshProof.required(query.provenAt(), clock))
                .delayUntil(person ->
                        views.add(new UnmaskedAccess(ids.next(), person, person, Optional.empty(), clock.instant())))
                .flatMap(person -> accounts.find(person)
                        .map(Account::holder)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .map(holder -> new Export(
                                holder,
                                accounts.formerNames(person),
                                consents.of(person),
                                reuseConsents.of(person),
                                bundlesOf(query.who(), person),
                                mattersOf(person),
                                listFavourites.list(query.who()),
                                correctionsOf(person),
                                all(after -> listAccesses.list(new ListAccesses.Query(query.who(), after, A_PAGE))),
                                messages.readUntil(person),
                                views.of(person))));
    }

    private Flux<Versioned<Bundle>> bundlesOf(Actor who, PersonId person) {
        return all(after -> bundles.of(person, after, A_PAGE))
                .concatMap(found -> guides.get(found.value().guide())
                        .map(guide -> found.map(bundle -> switch (bundle) {
                            case Bundle.Draft draft -> draft;
                            case Bundle.Submitted submitted ->
                                submitted.shown(submitted.answers(), Access.listed(who, submitted, guide));
                        })));
    }

    private Flux<CorrectionDetails> correctionsOf(PersonId person) {
        return all(after -> corrections.of(person, after, A_PAGE))
                .concatMap(found -> guides.get(found.file().guide())
                        .map(guide -> CorrectionDetails.whole(found.correction(), found.file(), guide)));
    }

    private Flux<OfMatter> mattersOf(PersonId person) {
        return all(after -> matters.of(person, Optional.empty(), after, A_PAGE)).concatMap(this::ofMatter);
    }

    private Mono<OfMatter> ofMatter(Versioned<MatterRecord> found) {
        var matter = found.value().matter();
        var id = matter.file().id();
        return contexts.ofRow(matter.file())
                .flatMap(context -> Mono.zip(
                        matters.trail(id)
                                .map(event -> Entry.of(event, context.bundle(), context.guide()))
                                .collectList(),
                        inquiries
                                .of(id)
                                .map(inquiry -> InquiryDetails.of(inquiry, Set.of(Role.APPLICANT), context))
                                .collectList(),
                        (timeline, asked) -> new OfMatter(matter, found.version(), timeline, asked)));
    }

    /// Reads page after page, each one after the previous one has been consumed.
    private static <T> Flux<T> all(Function<Optional<String>, Mono<Page<T>>> page) {
        return Flux.defer(() -> page.apply(Optional.empty())
                        .expand(read -> read.next()
                                .map(next -> page.apply(Optional.of(next)))
                                .orElseGet(Mono::empty)))
                .concatMapIterable(Page::items, 1);
    }
}
