package onething.web.retention;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.retention.DecideDestruction;
import onething.application.port.in.retention.HoldFile;
import onething.application.port.in.retention.ReadDestructionList;
import onething.application.port.in.retention.ReadRetention;
import onething.application.port.in.retention.ReleaseHold;
import onething.domain.bundle.BundleNumber;
import onething.domain.party.Actor;
import onething.domain.retention.HoldGround;
import onething.domain.retention.RetentionHold;
import onething.domain.text.Tidy;
import onething.web.ProvenAt;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 档案保管: administrators read the periods, keep files longer, and approve or decline destruction lists.
@RestController
@RequestMapping("/api/v1/admin")
class RetentionController {

    private final ReadRetention readRetention;
    private final HoldFile holdFile;
    private final ReleaseHold releaseHold;
    private final ReadDestructionList readList;
    private final DecideDestruction decideDestruction;

    RetentionController(
            ReadRetention readRetention,
            HoldFile holdFile,
            ReleaseHold releaseHold,
            ReadDestructionList readList,
            DecideDestruction decideDestruction) {
        this.readRetention = readRetention;
        this.holdFile = holdFile;
        this.releaseHold = releaseHold;
        this.readList = readList;
        this.decideDestruction = decideDestruction;
    }

    @GetMapping("/retention")
    Mono<ResponseEntity<RetentionView>> read(Actor who) {
        return readRetention.read(who).map(RetentionMapper.INSTANCE::toView).map(RetentionController::unstored);
    }

    @PostMapping("/retention/holds")
    Mono<ResponseEntity<HoldView>> hold(Actor who, @Valid @RequestBody HoldRequest request) {
        return holdFile.hold(request.toCommand(who))
                .map(held -> ResponseEntity.created(URI.create("/api/v1/admin/retention/holds/" + held.id()))
                        .cacheControl(CacheControl.noStore())
                        .body(RetentionMapper.INSTANCE.toView(held)));
    }

    @DeleteMapping("/retention/holds/{hold}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> release(Actor who, @PathVariable UUID hold) {
        return releaseHold.release(who, hold);
    }

    @GetMapping("/destruction-lists/{list}")
    Mono<ResponseEntity<ListView>> list(Actor who, @PathVariable UUID list) {
        return readList.read(who, list).map(RetentionMapper.INSTANCE::toView).map(RetentionController::unstored);
    }

    @PostMapping("/destruction-lists/{list}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> approve(Actor who, ProvenAt proven, @PathVariable UUID list) {
        return decideDestruction.decide(new DecideDestruction.Command(who, list, true, proven.at()));
    }

    @DeleteMapping("/destruction-lists/{list}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> decline(Actor who, ProvenAt proven, @PathVariable UUID list) {
        return decideDestruction.decide(new DecideDestruction.Command(who, list, false, proven.at()));
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    record HoldRequest(
            @Nullable String bundle,
            @Nullable String ground,
            @Nullable String reason,
            Optional<LocalDate> until) {

        HoldFile.Command toCommand(Actor who) {
            var reader = new RequestReader();
            var number = reader.value(
                    "/bundle",
                    Optional.ofNullable(bundle).map(Tidy::code).orElse(""),
                    BundleNumber::new,
                    "bundle-number",
                    "应为申请编号，例如JY202611230000017");
            var why = reader.choice("/ground", Optional.ofNullable(ground).orElse(""), HoldGround.class);
            var because = reader.someLine("/reason", reason, RetentionHold.LONGEST_REASON);
            reader.done();
            return new HoldFile.Command(who, number.orElseThrow(), why.orElseThrow(), because, until);
        }
    }

    record RetentionView(
            List<PeriodView> periods, List<TemporaryView> temporary, List<HoldView> holds, List<SummaryView> lists) {}

    record PeriodView(String matter, String title, String keep, String basis, String provenance) {}

    record TemporaryView(String what, long hours) {}

    record HoldView(UUID id, String bundle, String ground, String reason, Instant at, Optional<LocalDate> until) {}

    record SummaryView(UUID id, String state, Instant compiled, int files, int approvals, boolean own) {}

    record ListView(
            UUID id, String state, Instant compiled, List<Instant> approvals, boolean own, List<EntryView> entries) {}

    record EntryView(
            String bundle,
            List<String> matters,
            LocalDate closed,
            String keep,
            String basis,
            LocalDate until,
            int documents,
            int papers,
            Optional<Instant> ended,
            Optional<String> spared) {}
}
