package onething.application.service.upload;

import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.Guides;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.licence.ElectronicLicences;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.application.service.upload.MaterialAdmission.Request;
import onething.domain.account.AccountHolder;
import onething.domain.bundle.Bundle;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.reuse.ReuseGuide.LicenceAsMaterial;
import onething.domain.material.Material;
import onething.domain.material.MaterialSource;
import onething.domain.paper.Paper;
import onething.domain.party.Actor;
import onething.domain.reuse.Offer;
import onething.domain.reuse.WantedMaterials;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Finds what is offered to a bundle.
public final class OfferFinder {

    /// How many of the applicant's latest bundles are looked through.
    private static final int EARLIER_BUNDLES = 50;

    private final Bundles bundles;
    private final PaperOffers papers;
    private final LicenceOffers licences;
    private final Guides guides;
    private final CurrentGuides currentGuides;

    public OfferFinder(
            Access access,
            Bundles bundles,
            Matters matters,
            IssuedPapers papers,
            ElectronicLicences licences,
            Guides guides,
            CurrentGuides currentGuides) {
        this.bundles = bundles;
        this.papers = new PaperOffers(access, bundles, matters, papers, guides);
        this.licences = new LicenceOffers(access, licences);
        this.guides = guides;
        this.currentGuides = currentGuides;
    }

    /// Papers first, then files, each the latest first, then kinds of licences.
    Flux<Offered> find(Actor who, Request request) {
        return wanted(request)
                .flatMapMany(wanted -> Flux.concat(
                        papers.find(who, wanted, _ -> true), files(who, wanted), licences.find(who, wanted)));
    }

    /// What is offered by this reference; reads no other kind.
    Mono<Offered> find(Actor who, Request request, MaterialSource.Kind kind, UUID reference) {
        return wanted(request)
                .flatMapMany(wanted -> switch (kind) {
                    case PAPER ->
                        papers.find(who, wanted, paper -> paper.id().value().equals(reference));
                    case EARLIER -> files(who, wanted);
                    case LICENCE -> licences.find(who, wanted);
                })
                .filter(offered -> offered.offer().what().is(kind, reference))
                .next();
    }

    private Mono<WantedMaterials> wanted(Request request) {
        var bundle = request.found().value();
        return guide(bundle).flatMap(guide -> Mono.justOrEmpty(WantedMaterials.of(bundle, guide, request.materials())));
    }

    private Mono<BundleGuide> guide(Bundle bundle) {
        return switch (bundle) {
            case Bundle.Draft draft -> currentGuides.of(draft);
            case Bundle.Submitted submitted -> guides.get(submitted.guide());
        };
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
            case Offered.OfPaper _, Offered.OfLicence _ ->
                offered.offer().what().reference().toString();
            case Offered.OfFile(var offer, Material file) -> file.sha256() + offer.meets();
        };
    }

    static boolean isPrincipal(Actor who, WantedMaterials wanted) {
        return wanted.bundle().applicant().equals(who.id());
    }

    /// An offer with what is needed to take it.
    sealed interface Offered {

        Offer offer();

        record OfPaper(Offer offer, Paper paper) implements Offered {}

        record OfFile(Offer offer, Material file) implements Offered {}

        /// @param holder whose licence it has to be
        record OfLicence(Offer offer, LicenceAsMaterial licence, AccountHolder.Person holder) implements Offered {}
    }
}
