package onething.web.bundle;

import static onething.web.wire.RequestHeaders.IDEMPOTENCY_KEY;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.port.in.bundle.VerifyReceipt;
import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import onething.web.ProvenAt;
import onething.web.matter.MatterStateView;
import onething.web.wire.EntityTags;
import onething.web.wire.RequestHeaders;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Submits a bundle once, and tells the holder of a receipt whether it is genuine.
@RestController
class SubmissionController {

    private final SubmitBundle submitBundle;
    private final VerifyReceipt verifyReceipt;

    SubmissionController(SubmitBundle submitBundle, VerifyReceipt verifyReceipt) {
        this.submitBundle = submitBundle;
        this.verifyReceipt = verifyReceipt;
    }

    @PostMapping("/api/v1/bundles/{bundle}/submission")
    Mono<ResponseEntity<ReceiptView>> submit(
            Actor who,
            ProvenAt proven,
            @PathVariable UUID bundle,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestHeader(IDEMPOTENCY_KEY) String key) {
        var command = new SubmitBundle.Command(
                who, new BundleId(bundle), EntityTags.of(ifMatch), RequestHeaders.key(key), proven.byFace());
        return submitBundle
                .submit(command)
                .map(receipt -> ResponseEntity.created(URI.create(
                                "/api/v1/bundles/" + receipt.bundle().id().value()))
                        .body(BundleMapper.INSTANCE.toView(receipt)));
    }

    @GetMapping("/api/v1/receipts/{number}/verification")
    Mono<VerificationView> verify(@PathVariable String number, @RequestParam String code) {
        return verifyReceipt.verify(number, code).map(BundleMapper.INSTANCE::toView);
    }

    record ReceiptView(UUID bundle, String number, String code, Instant received, List<MatterStateView> matters) {}

    record VerificationView(String number, boolean genuine, Optional<LocalDate> received, Optional<String> guide) {}
}
