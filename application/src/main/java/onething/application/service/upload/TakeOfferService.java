package onething.application.service.upload;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onething.application.port.Versioned;
import onething.application.port.in.reuse.TakeOffer;
import onething.application.port.out.Ids;
import onething.application.port.out.account.ReuseConsents;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.MaterialStore.Kept;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.service.handling.KeptFiles;
import onething.application.service.handling.UnmaskedPapers;
import onething.application.service.upload.OfferFinder.Offered;
import onething.application.service.upload.MaterialAdmission.Request;
import onething.domain.code.MaterialCode;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.material.MaterialSource;
import onething.domain.paper.Paper;
import onething.domain.refusal.Refusal.ConsentMissing;
import onething.domain.refusal.Refusal.OfferUnknown;
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
    private final ReuseConsents consents;
    private final Ids ids;
    private final Clock clock;
    private final UploadLimits limits;
    private final ConsentText text;

    public TakeOfferService(
            MaterialAdmission admission,
            OfferFinder finder,
            UnmaskedPapers unmasked,
            KeptFiles files,
            MaterialStore store,
            Bundles bundles,
            ReuseConsents consents,
            Ids ids,
            Clock clock,
            UploadLimits limits,
            ConsentText text) {
        this.admission = admission;
        this.finder = finder;
        this.unmasked = unmasked;
        this.files = files;
        this.store = store;
        this.bundles = bundles;
        this.consents = consents;
        this.ids = ids;
        this.clock = clock;
        this.limits = limits;
        this.text = text;
    }

    @Override
    public Mono<Versioned<Material>> take(Command command) {
        return Mono.defer(() -> {
                    if (!command.consents()) {
                        throw new ConsentMissing().refused();
                    }
                    return admission.requested(command.who(), command.bundle());
                })
                .flatMap(request -> Offer.takenBefore(request.found().value(), command.kind(), command.reference())
                        .map(material -> Mono.just(request.found().map(_ -> material)))
                        .orElseGet(() -> taken(command, request)));
    }

    private Mono<Versioned<Material>> taken(Command command, Request request) {
        return finder.find(command.who(), request, command.kind(), command.reference())
                .switchIfEmpty(Mono.error(new OfferUnknown(command.reference())::refused))
                .delayUntil(offered -> admission.admit(command.who(), command.bundle(), codes(offered.offer())))
                .delayUntil(offered -> permit(command, offered))
                .flatMap(offered -> stored(command, offered, request));
    }

    /// A paper with whole numbers is handed out only after a fresh proof, also as a material.
    private Mono<Void> permit(Command command, Offered offered) {
        return switch (offered) {
            case Offered.OfPaper(var _, var paper) ->
                unmasked.permit(command.who(), command.provenAt(), List.of(paper));
            case Offered.OfFile _ -> Mono.empty();
        };
    }

    private Mono<Versioned<Material>> stored(Command command, Offered offered, Request request) {
        var source = offered.offer().takenBy(command.who().id(), clock.instant());
        return consents.add(consent(offered.offer(), source, request))
                .then(Mono.defer(() -> material(offered)))
                .map(material -> material.from(source))
                .flatMap(material -> recorded(material, command, offered.offer()));
    }

    /// Reads the bundle again, because rendering and scanning take time.
    private Mono<Versioned<Material>> recorded(Material material, Command command, Offer offer) {
        return admission
                .find(command.who(), command.bundle(), codes(offer))
                .flatMap(admitted ->
                        bundles.handIn(admitted.bundle().handIn(material, clock.instant()), material, limits.quotas()));
    }

    private ReuseConsent consent(Offer offer, MaterialSource source, Request request) {
        var bundle = request.found().value();
        return new ReuseConsent(ids.next(), bundle.applicant(), source, bundle.id(), offer.meets(), text.version());
    }

    private Mono<Material> material(Offered offered) {
        return switch (offered) {
            case Offered.OfPaper(var offer, var paper) -> kept(paper).map(kept -> material(offer, kept));
            case Offered.OfFile(var offer, var file) ->
                Mono.fromSupplier(() ->
                        material(offer, new Kept(file.sha256(), file.originalSha256(), file.size(), file.type())));
        };
    }

    private Mono<Kept> kept(Paper paper) {
        return files.of(paper)
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

    private static Set<String> codes(Offer offer) {
        return offer.meets().stream().map(MaterialCode::value).collect(Collectors.toUnmodifiableSet());
    }
}
