package onething.web.bundle;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.in.bundle.ReadMaterial;
import onething.application.port.in.bundle.RemoveMaterial;
import onething.domain.bundle.BundleId;
import onething.domain.material.MaterialId;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Takes and returns files as streams.
@RestController
@RequestMapping("/api/v1/bundles/{bundle}/materials")
class MaterialController {

    private final HandInMaterial handInMaterial;
    private final ReadMaterial readMaterial;
    private final RemoveMaterial removeMaterial;

    MaterialController(HandInMaterial handInMaterial, ReadMaterial readMaterial, RemoveMaterial removeMaterial) {
        this.handInMaterial = handInMaterial;
        this.readMaterial = readMaterial;
        this.removeMaterial = removeMaterial;
    }

    @PostMapping
    Mono<ResponseEntity<HandedInView>> handIn(
            Actor who, @PathVariable UUID bundle, @RequestParam List<String> meets, ServerHttpRequest request) {
        var command = new HandInMaterial.Command(
                who,
                new BundleId(bundle),
                SentFileName.of(request.getHeaders()),
                SentMeets.of(meets),
                Content.arriving(request.getBody()));
        return handInMaterial
                .handIn(command)
                .map(kept -> ResponseEntity.created(URI.create("/api/v1/bundles/%s/materials/%s"
                                .formatted(bundle, kept.value().id().value())))
                        .body(new HandedInView(MaterialMapper.INSTANCE.toView(kept.value()), kept.version())));
    }

    @GetMapping("/{material}")
    Mono<ResponseEntity<Flux<DataBuffer>>> read(
            Actor who, @PathVariable UUID bundle, @PathVariable UUID material, ServerHttpResponse response) {
        var query = ReadMaterial.Query.ofFile(who, new BundleId(bundle), new MaterialId(material));
        return readMaterial
                .read(query)
                .map(found -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(found.material().mediaType()))
                        .contentLength(found.material().size())
                        .eTag("\"" + found.material().sha256() + "\"")
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                attachment(found.material().fileName().value()))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .body(Content.leaving(found.bytes(), response.bufferFactory())));
    }

    @GetMapping("/{material}/thumbnail")
    Mono<ResponseEntity<Flux<DataBuffer>>> readThumbnail(
            Actor who, @PathVariable UUID bundle, @PathVariable UUID material, ServerHttpResponse response) {
        return shown(who, bundle, material, ReadMaterial.Form.THUMBNAIL, response);
    }

    @GetMapping("/{material}/view")
    Mono<ResponseEntity<Flux<DataBuffer>>> readView(
            Actor who, @PathVariable UUID bundle, @PathVariable UUID material, ServerHttpResponse response) {
        return shown(who, bundle, material, ReadMaterial.Form.VIEW, response);
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> shown(
            Actor who, UUID bundle, UUID material, ReadMaterial.Form form, ServerHttpResponse response) {
        var query = new ReadMaterial.Query(who, new BundleId(bundle), new MaterialId(material), form);
        return readMaterial
                .read(query)
                .map(found -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(found.mediaType()))
                        .contentLength(found.size())
                        .eTag("\"" + found.material().sha256() + "-"
                                + form.name().toLowerCase(Locale.ROOT) + "\"")
                        .cacheControl(CacheControl.noStore())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .body(Content.leaving(found.bytes(), response.bufferFactory())));
    }

    @DeleteMapping("/{material}")
    Mono<ResponseEntity<BundleView>> remove(
            Actor who,
            @PathVariable UUID bundle,
            @PathVariable UUID material,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        var command =
                new RemoveMaterial.Command(who, new BundleId(bundle), EntityTags.of(ifMatch), new MaterialId(material));
        return removeMaterial.remove(command).map(draft -> EntityTags.answer(draft.version(), BundleView.of(draft)));
    }

    private static String attachment(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /// @param bundleVersion the bundle's version after the upload
    record HandedInView(MaterialView material, long bundleVersion) {}
}
