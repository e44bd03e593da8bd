package onething.web.retention;

import java.util.UUID;
import onething.application.port.in.retention.ReadArchive;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.bundle.Content;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// 归档: the head of an office takes the archive package of a matter that has ended.
@RestController
class ArchiveController {

    private final ReadArchive readArchive;

    ArchiveController(ReadArchive readArchive) {
        this.readArchive = readArchive;
    }

    @GetMapping("/api/v1/desk/matters/{matter}/archive")
    Mono<ResponseEntity<Flux<DataBuffer>>> read(Actor who, @PathVariable UUID matter, ServerHttpResponse response) {
        return readArchive
                .read(who, new MatterId(matter))
                .map(archive -> ResponseEntity.ok()
                        .contentType(new MediaType("application", "zip"))
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"%s.zip\""
                                        .formatted(archive.matter().file().number()))
                        .body(Content.leaving(ArchivePackage.bytes(archive), response.bufferFactory())));
    }
}
