package onething.web.transparency;

import java.nio.charset.StandardCharsets;
import onething.application.port.in.transparency.ExportTrail;
import onething.application.port.in.transparency.VerifyTrail;
import onething.domain.party.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What an administrator does about the trail: check it, and export it for somebody who checks it with
/// `VerifyTrail.java`.
@RestController
class TrailAdminController {

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final ExportTrail exportTrail;
    private final VerifyTrail verifyTrail;

    TrailAdminController(ExportTrail exportTrail, VerifyTrail verifyTrail) {
        this.exportTrail = exportTrail;
        this.verifyTrail = verifyTrail;
    }

    @GetMapping("/api/v1/admin/trail/verification")
    Mono<TrailVerificationView> verify(Actor who) {
        return verifyTrail.verify(who).map(LogMapper.INSTANCE::toView);
    }

    @GetMapping("/api/v1/admin/trail/export")
    ResponseEntity<Flux<String>> export(Actor who) {
        return ResponseEntity.ok()
                .contentType(PLAIN)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("trail.txt")
                                .build()
                                .toString())
                .body(exportTrail.export(who));
    }
}
