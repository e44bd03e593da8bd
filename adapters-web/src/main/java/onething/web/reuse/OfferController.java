package onething.web.reuse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.reuse.ListOffers;
import onething.application.port.in.reuse.PreviewOffer;
import onething.application.port.in.reuse.TakeOffer;
import onething.domain.bundle.BundleId;
import onething.domain.material.MaterialSource;
import onething.domain.party.Actor;
import onething.web.ProvenAt;
import onething.web.bundle.Content;
import onething.web.bundle.MaterialMapper;
import onething.web.bundle.MaterialView;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What a bundle can take instead of an upload.
@RestController
@RequestMapping("/api/v1/bundles/{bundle}/offers")
class OfferController {

    private final ListOffers listOffers;
    private final PreviewOffer previewOffer;
    private final TakeOffer takeOffer;

    OfferController(ListOffers listOffers, PreviewOffer previewOffer, TakeOffer takeOffer) {
        this.listOffers = listOffers;
        this.previewOffer = previewOffer;
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

    @GetMapping("/{kind}/{reference}")
    Mono<ResponseEntity<Flux<DataBuffer>>> preview(
            Actor who,
            ProvenAt proven,
            @PathVariable UUID bundle,
            @PathVariable String kind,
            @PathVariable UUID reference,
            ServerHttpResponse response) {
        var reader = new RequestReader();
        var known = reader.choice("/kind", kind, MaterialSource.Kind.class);
        reader.done();
        var query = new PreviewOffer.Query(who, proven.at(), new BundleId(bundle), known.orElseThrow(), reference);
        return previewOffer
                .preview(query)
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(content.mediaType()))
                        .contentLength(content.size())
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(content.fileName().value(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .body(Content.leaving(content.bytes(), response.bufferFactory())));
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
