package onething.web.reuse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.reuse.ListOffers;
import onething.application.port.in.reuse.TakeOffer;
import onething.domain.bundle.BundleId;
import onething.domain.material.MaterialSource;
import onething.domain.party.Actor;
import onething.web.ProvenAt;
import onething.web.bundle.MaterialMapper;
import onething.web.bundle.MaterialView;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What a bundle can take instead of an upload.
@RestController
@RequestMapping("/api/v1/bundles/{bundle}/offers")
class OfferController {

    private final ListOffers listOffers;
    private final TakeOffer takeOffer;

    OfferController(ListOffers listOffers, TakeOffer takeOffer) {
        this.listOffers = listOffers;
        this.takeOffer = takeOffer;
    }

    @GetMapping
    Mono<ResponseEntity<OffersView>> list(Actor who, @PathVariable UUID bundle) {
        return listOffers
                .list(new ListOffers.Query(who, new BundleId(bundle)))
                .map(ReuseMapper.INSTANCE::toView)
                .collectList()
                .map(offers ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new OffersView(offers)));
    }

    @PostMapping
    Mono<ResponseEntity<TakenView>> take(
            Actor who, ProvenAt proven, @PathVariable UUID bundle, @Valid @RequestBody OfferRequest request) {
        return takeOffer
                .take(request.toCommand(who, proven, new BundleId(bundle)))
                .map(taken -> ResponseEntity.created(URI.create("/api/v1/bundles/%s/materials/%s"
                                .formatted(bundle, taken.value().id().value())))
                        .body(new TakenView(MaterialMapper.INSTANCE.toView(taken.value()), taken.version())));
    }

    record OffersView(List<OfferView> items) {}

    record OfferRequest(
            @NotBlank @Size(max = 16) String kind,
            @NotNull UUID reference,
            @Nullable @Size(max = MOST) String number,
            @NotNull Boolean consent) {

        private static final int MOST = 100;

        TakeOffer.Command toCommand(Actor who, ProvenAt proven, BundleId bundle) {
            var reader = new RequestReader();
            var known = reader.choice("/kind", kind, MaterialSource.Kind.class);
            var which = Optional.of(reader.line("/number", number, MOST)).filter(line -> !line.isBlank());
            reader.done();
            return new TakeOffer.Command(who, proven.at(), bundle, known.orElseThrow(), reference, which, consent);
        }
    }

    /// @param bundleVersion the bundle's version with the material
    record TakenView(MaterialView material, long bundleVersion) {}
}
