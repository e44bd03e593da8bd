package onething.web.upload;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import onething.application.port.in.upload.BeginUpload;
import onething.application.port.in.upload.ContinueUpload;
import onething.application.port.in.upload.EndUpload;
import onething.application.port.in.upload.ListUploads;
import onething.application.port.in.upload.ReadUpload;
import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import onething.domain.upload.Upload;
import onething.domain.upload.UploadId;
import onething.web.bundle.Content;
import onething.web.wire.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Takes files piece by piece (tus 1.0). `HEAD` is answered as `GET` without its body.
@RestController
@RequestMapping("/api/v1/bundles/{bundle}/uploads")
class UploadController {

    private static final String PIECE = "application/offset+octet-stream";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final BeginUpload beginUpload;
    private final ContinueUpload continueUpload;
    private final ReadUpload readUpload;
    private final ListUploads listUploads;
    private final EndUpload endUpload;

    UploadController(
            BeginUpload beginUpload,
            ContinueUpload continueUpload,
            ReadUpload readUpload,
            ListUploads listUploads,
            EndUpload endUpload) {
        this.beginUpload = beginUpload;
        this.continueUpload = continueUpload;
        this.readUpload = readUpload;
        this.listUploads = listUploads;
        this.endUpload = endUpload;
    }

    @GetMapping
    Mono<ResponseEntity<UploadsView>> list(Actor who, @PathVariable UUID bundle) {
        return listUploads
                .list(new ListUploads.Query(who, new BundleId(bundle)))
                .map(UploadMapper.INSTANCE::toView)
                .collectList()
                .map(UploadsView::new)
                .map(EntityTags::answer);
    }

    @PostMapping
    Mono<ResponseEntity<Void>> begin(
            Actor who,
            @PathVariable UUID bundle,
            @RequestHeader(LENGTH) long length,
            @RequestHeader(UploadMetadata.HEADER) String metadata,
            @RequestHeader(name = SentChecksum.HEADER, required = false) @Nullable String checksum,
            ServerHttpRequest request) {
        var sent = UploadMetadata.of(metadata);
        var first = SentChecksum.of(checksum);
        var command = new BeginUpload.Command(
                who, new BundleId(bundle), sent.fileName(), sent.meets(), Math.max(0, length), sent.sha256());
        return beginUpload
                .begin(command)
                .flatMap(upload -> hasPiece(request)
                        ? continueUpload.append(new ContinueUpload.Command(
                                who, upload.bundle(), upload.id(), 0, first, Content.arriving(request.getBody())))
                        : Mono.just(upload))
                .map(upload -> ResponseEntity.created(address(upload))
                        .headers(headers -> state(upload, headers))
                        .build());
    }

    @GetMapping("/{upload}")
    Mono<ResponseEntity<UploadView>> read(Actor who, @PathVariable UUID bundle, @PathVariable UUID upload) {
        return readUpload
                .read(new ReadUpload.Query(who, new BundleId(bundle), new UploadId(upload)))
                .map(found -> ResponseEntity.ok()
                        .headers(headers -> state(found, headers))
                        .body(UploadMapper.INSTANCE.toView(found)));
    }

    @PatchMapping(path = "/{upload}", consumes = PIECE)
    Mono<ResponseEntity<Void>> append(
            Actor who,
            @PathVariable UUID bundle,
            @PathVariable UUID upload,
            @RequestHeader(OFFSET) long offset,
            @RequestHeader(name = SentChecksum.HEADER, required = false) @Nullable String checksum,
            ServerHttpRequest request) {
        var command = new ContinueUpload.Command(
                who,
                new BundleId(bundle),
                new UploadId(upload),
                offset,
                SentChecksum.of(checksum),
                Content.arriving(request.getBody()));
        return continueUpload
                .append(command)
                .map(now -> ResponseEntity.noContent()
                        .headers(headers -> state(now, headers))
                        .build());
    }

    @DeleteMapping("/{upload}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(Actor who, @PathVariable UUID bundle, @PathVariable UUID upload) {
        return endUpload.end(new EndUpload.Command(who, new BundleId(bundle), new UploadId(upload)));
    }

    private static boolean hasPiece(ServerHttpRequest request) {
        return MediaType.parseMediaType(PIECE).equals(request.getHeaders().getContentType());
    }

    private static void state(Upload upload, HttpHeaders headers) {
        headers.set(OFFSET, Long.toString(upload.received()));
        headers.set(LENGTH, Long.toString(upload.length()));
        headers.set("Upload-Expires", HTTP_DATE.format(upload.expires()));
        headers.setCacheControl(CacheControl.noStore());
        upload.material()
                .ifPresent(material -> headers.set(
                        HttpHeaders.CONTENT_LOCATION,
                        "/api/v1/bundles/%s/materials/%s"
                                .formatted(upload.bundle().value(), material.value())));
    }

    private static URI address(Upload upload) {
        return URI.create("/api/v1/bundles/%s/uploads/%s"
                .formatted(upload.bundle().value(), upload.id().value()));
    }

    record UploadsView(List<UploadView> items) {}
}
