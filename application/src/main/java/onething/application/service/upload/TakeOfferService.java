package onething.application.service.upload;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.application.port.Versioned;
import onething.application.port.in.reuse.TakeOffer;
import onething.application.port.out.Ids;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.bundle.MaterialStore.Kept;
import onething.application.service.access.FreshProof;
import onething.application.service.handling.KeptFiles;
import onething.application.service.handling.RetryOnConflict;
import onething.application.service.handling.UnmaskedPapers;
import onething.application.service.upload.MaterialAdmission.Request;
import onething.application.service.upload.OfferFinder.Offered;
import onething.domain.bundle.Bundle;
import onething.domain.code.MaterialCode;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.material.MaterialSource;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFormat;
import onething.domain.refusal.Refusal.ConsentMissing;
import onething.domain.refusal.Refusal.OfferUnknown;
import onething.domain.reuse.Licence;
import onething.domain.reuse.Offer;
import onething.domain.reuse.ReuseConsent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [TakeOffer]. What is taken goes through the same checks as an upload, and is stored like one.
public final class TakeOfferService implements TakeOffer {

    private final MaterialAdmission admission;
    private final OfferFinder finder;
    private final UnmaskedPapers unmasked;
    private final KeptFiles files;
    private final MaterialStore store;
    private final Bundles bundles;
    private final LicenceFetch licences;
    private final GivenConsents consents;
    private final AnswersOfPapers answers;
    private final Ids ids;
    private final Clock clock;
    private final UploadLimits limits;

    public TakeOfferService(
            MaterialAdmission admission,
            OfferFinder finder,
            UnmaskedPapers unmasked,
            KeptFiles files,
            MaterialStore store,
            Bundles bundles,
            LicenceFetch licences,
            GivenConsents consents,
            AnswersOfPapers answers,
            Ids ids,
            Clock clock,
            UploadLimits limits) {
        this.admission = admission;
        this.finder = finder;
        this.unmasked = unmasked;
        this.files = files;
        this.store = store;
        this.bundles = bundles;
        this.licences = licences;
        this.consents = consents;
        this.answers = answers;
        this.ids = ids;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public Mono<Versioned<Material>> take(Command command) {
        return Mono.defer(() -> {
                    if (!command.consents()) {
                        throw new ConsentMissing().refused();
                    }
                    return admission.requested(command.who(), command.bundle());
                })
                .flatMap(request -> before(request, command.kind(), command.reference())
                        .switchIfEmpty(Mono.defer(() -> taken(command, request))))
                .flatMap(taken -> answers.fillIn(command.bundle(), taken));
    }

    private static Mono<Versioned<Material>> before(Request request, MaterialSource.Kind kind, UUID reference) {
        return Mono.justOrEmpty(Offer.takenBefore(request.found().value(), kind, reference))
                .map(material -> request.found().map(_ -> material));
    }

    private Mono<Versioned<Material>> taken(Command command, Request request) {
        return finder.find(command.who(), request, command.kind(), command.reference())
                .switchIfEmpty(Mono.error(new OfferUnknown(command.reference())::refused))
                .delayUntil(offered -> admission.admit(command.who(), command.bundle(), codes(offered.offer())))
                .delayUntil(offered -> permit(command, offered))
                .flatMap(offered -> consents.record(command.who(), offered.offer(), bundle(request))
                        .flatMap(consent -> taken(command, request, offered, consent)));
    }

    /// What shows whole numbers is handed out only after a fresh proof, also as a material.
    private Mono<Void> permit(Command command, Offered offered) {
        return switch (offered) {
            case Offered.OfPaper(var _, var paper) ->
                unmasked.permit(command.who(), command.provenAt(), List.of(paper));
            case Offered.OfFile _ -> Mono.empty();
            case Offered.OfLicence _ -> FreshProof.required(command.provenAt(), clock);
        };
    }

    private Mono<Versioned<Material>> taken(Command command, Request request, Offered offered, ReuseConsent consent) {
        return switch (offered) {
            case Offered.OfPaper(var offer, var paper) ->
                kept(paper).flatMap(kept -> recorded(kept, command, offer, consent));
            case Offered.OfFile(var offer, var file) ->
                recorded(
                        new Kept(file.sha256(), file.originalSha256(), file.size(), file.type()),
                        command,
                        offer,
                        consent);
            case Offered.OfLicence licence ->
                licences.search(licence, command.number(), consent.id())
                        .flatMap(found ->
                                fetched(command, request, licence.offer().of(found), found));
        };
    }

    /// The consent to look for a licence does not name it, so the one that is fetched is recorded too.
    private Mono<Versioned<Material>> fetched(Command command, Request request, Offer offer, Licence found) {
        return before(request, offer.what().kind(), offer.what().reference())
                .switchIfEmpty(Mono.defer(() -> consents.record(command.who(), offer, bundle(request))
                        .flatMap(consent -> licences.fetch(found, consent.id())
                                .flatMap(kept -> recorded(kept, command, offer, consent)))));
    }

    /// Reads the bundle again, because rendering, fetching and scanning take time.
    private Mono<Versioned<Material>> recorded(Kept kept, Command command, Offer offer, ReuseConsent consent) {
        return Mono.defer(() -> admission.find(command.who(), command.bundle(), codes(offer)))
                .flatMap(admitted -> {
                    var material = material(offer, kept).from(offer.takenWith(consent));
                    return bundles.handIn(
                            admitted.bundle().handIn(material, clock.instant()), material, limits.quotas());
                })
                .retryWhen(RetryOnConflict.ifTheMatterWentOn());
    }

    private Mono<Kept> kept(Paper paper) {
        return files.current(paper, PaperFormat.PDF)
                .flatMap(file ->
                        store.keep(Flux.just(ByteBuffer.wrap(file.bytes().clone())), limits.bytes()));
    }

    private Material material(Offer offer, Kept kept) {
        return new Material(
                new MaterialId(ids.next()),
                kept.type().named(offer.fileName()),
                kept.type().mediaType(),
                kept.size(),
                kept.sha256(),
                kept.originalSha256(),
                offer.meets(),
                clock.instant());
    }

    private static Bundle bundle(Request request) {
        return request.found().value();
    }

    private static Set<String> codes(Offer offer) {
        return offer.meets().stream().map(MaterialCode::value).collect(Collectors.toUnmodifiableSet());
    }
}
