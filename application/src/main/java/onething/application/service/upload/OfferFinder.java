package onething.application.service.upload;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import onething.application.port.Versioned;
import onething.application.port.out.Guides;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.application.service.upload.MaterialAdmission.Request;
import onething.domain.account.AccountHolder;
import onething.domain.bundle.Bundle;
import onething.domain.guide.BundleGuide;
import onething.domain.material.Material;
import onething.domain.matter.Matter;
import onething.domain.paper.Paper;
import onething.domain.party.Actor;
import onething.domain.reuse.Offer;
import onething.domain.reuse.WantedMaterials;
import onething.domain.text.Line;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Finds what is offered to a bundle.
public final class OfferFinder {

    /// How many of the applicant's latest bundles are looked through.
    private static final int EARLIER_BUNDLES = 50;

    private final Access access;
    private final Bundles bundles;
    private final Matters matters;
    private final IssuedPapers papers;
    private final Guides guides;
    private final CurrentGuides currentGuides;

    public OfferFinder(
            Access access,
            Bundles bundles,
            Matters matters,
            IssuedPapers papers,
            Guides guides,
            CurrentGuides currentGuides) {
        this.access = access;
        this.bundles = bundles;
        this.matters = matters;
        this.papers = papers;
        this.guides = guides;
        this.currentGuides = currentGuides;
    }

    /// Papers first, then files, each the latest first.
    Flux<Offered> find(Actor who, Request request) {
        var bundle = request.found().value();
        return guide(bundle)
                .flatMap(guide -> Mono.justOrEmpty(WantedMaterials.of(bundle, guide, request.materials())))
                .flatMapMany(wanted -> Flux.concat(papers(who, wanted), files(who, wanted)));
    }

    private Mono<BundleGuide> guide(Bundle bundle) {
        return switch (bundle) {
            case Bundle.Draft draft -> currentGuides.of(draft);
            case Bundle.Submitted submitted -> guides.get(submitted.guide());
        };
    }

    // Papers.

    private Flux<Offered> papers(Actor who, WantedMaterials wanted) {
        var codes = wanted.papers();
        if (codes.isEmpty()) {
            return Flux.empty();
        }
        var ofApplicant = papers.of(wanted.bundle().applicant(), codes)
                .filter(paper -> isPrincipal(who, wanted)
                        || paper.bundle().equals(wanted.bundle().id()))
                .concatMap(paper -> offered(paper, wanted, _ -> true));
        return Flux.concat(ofApplicant, aboutThePerson(who, wanted))
                .distinct(offered -> offered.offer().reference())
                .sort(Comparator.comparing((Offered offered) -> offered.offer().issued())
                        .reversed());
    }

    /// The papers about the caller that another applicant caused. The account proves number and name; what the
    /// other applicant typed must agree with both.
    private Flux<Offered> aboutThePerson(Actor who, WantedMaterials wanted) {
        return access.holder(who.id())
                .flatMap(Mono::justOrEmpty)
                .ofType(AccountHolder.Person.class)
                .filter(person ->
                        isPrincipal(who, wanted) && new Line(person.idCard().value()).equals(wanted.subject()))
                .flatMapMany(person -> papers.naming(person.idCard(), wanted.papers())
                        .concatMap(paper -> offered(
                                paper,
                                wanted,
                                source -> wanted.guide().services().reuse().names(source.answers(), person.name()))));
    }

    private Mono<Offered> offered(Paper paper, WantedMaterials wanted, Predicate<Bundle.Submitted> allowed) {
        return bundles.find(paper.bundle())
                .map(Versioned::value)
                .ofType(Bundle.Submitted.class)
                .filter(allowed)
                .filterWhen(source -> guides.get(source.guide()).map(guide -> wanted.allows(source, guide)))
                .flatMap(_ -> Mono.justOrEmpty(paper.matter()))
                .flatMap(matters::find)
                .map(found -> found.value().matter())
                .flatMap(matter -> offered(paper, matter, wanted));
    }

    private Mono<Offered> offered(Paper paper, Matter matter, WantedMaterials wanted) {
        return Mono.zip(
                        guides.get(matter.file().guide()),
                        papers.of(matter.file().id()).collectList())
                .flatMap(both -> Mono.justOrEmpty(both.getT1()
                        .matter(matter.file().code())
                        .flatMap(guide -> wanted.offer(paper, matter, guide, Set.copyOf(both.getT2())))))
                .map(offer -> new Offered.OfPaper(offer, paper));
    }

    // Files of earlier bundles.

    private Flux<Offered> files(Actor who, WantedMaterials wanted) {
        if (!isPrincipal(who, wanted)) {
            return Flux.empty();
        }
        var seen = new HashSet<String>();
        return bundles.of(wanted.bundle().applicant(), Optional.empty(), EARLIER_BUNDLES)
                .flatMapIterable(page -> page.items())
                .map(Versioned::value)
                .ofType(Bundle.Submitted.class)
                .filter(earlier -> !earlier.id().equals(wanted.bundle().id()))
                .concatMap(earlier -> guides.get(earlier.guide())
                        .filter(guide -> wanted.allows(earlier, guide))
                        .flatMapIterable(guide -> earlier.materials().reversed().stream()
                                .filter(file -> !Access.keepsMedicalFrom(who, earlier, file, guide))
                                .flatMap(
                                        file -> wanted
                                                .offer(file, earlier)
                                                .map(offer -> (Offered) new Offered.OfFile(offer, file))
                                                .stream())
                                .toList()))
                .filter(offered -> seen.add(content(offered)));
    }

    /// The same file is offered once, from the latest bundle.
    private static String content(Offered offered) {
        return switch (offered) {
            case Offered.OfPaper(var offer, var _) -> offer.reference().toString();
            case Offered.OfFile(var offer, Material file) -> file.sha256() + offer.meets();
        };
    }

    private static boolean isPrincipal(Actor who, WantedMaterials wanted) {
        return wanted.bundle().applicant().equals(who.id());
    }

    /// An offer with what is needed to take it.
    sealed interface Offered {

        Offer offer();

        record OfPaper(Offer offer, Paper paper) implements Offered {}

        record OfFile(Offer offer, Material file) implements Offered {}
    }
}
