package onething.web.correction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import onething.application.port.in.correction.CorrectionDetails;
import onething.application.port.in.correction.DecideCorrection;
import onething.application.port.in.correction.ListCorrectionsAtDesk;
import onething.application.port.in.correction.ListCorrectionsAtDesk.Row;
import onething.application.port.in.correction.ReadCorrection;
import onething.domain.correction.Correction;
import onething.domain.party.Actor;
import onething.web.correction.CorrectionView.CorrectedField;
import onething.web.wire.EntityTags;
import onething.web.wire.PageView;
import onething.web.wire.RequestHeaders;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The corrections that an office has to decide.
@RestController
@RequestMapping("/api/v1/desk/corrections")
class DeskCorrectionController {

    private final ListCorrectionsAtDesk listCorrections;
    private final ReadCorrection readCorrection;
    private final DecideCorrection decideCorrection;

    DeskCorrectionController(
            ListCorrectionsAtDesk listCorrections, ReadCorrection readCorrection, DecideCorrection decideCorrection) {
        this.listCorrections = listCorrections;
        this.readCorrection = readCorrection;
        this.decideCorrection = decideCorrection;
    }

    @GetMapping
    Mono<ResponseEntity<PageView<RowView>>> list(
            Actor who,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return listCorrections
                .list(new ListCorrectionsAtDesk.Query(who, RequestHeaders.after(after), RequestHeaders.limit(limit)))
                .map(page -> PageView.of(page, RowView::of))
                .map(EntityTags::answer);
    }

    @GetMapping("/{correction}")
    Mono<ResponseEntity<CorrectionView>> read(Actor who, @PathVariable UUID correction) {
        return readCorrection.read(new ReadCorrection.Query(who, correction)).map(DeskCorrectionController::answer);
    }

    @PostMapping("/{correction}/decision")
    Mono<ResponseEntity<CorrectionView>> decide(
            Actor who,
            @PathVariable UUID correction,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody DecisionRequest request) {
        return decideCorrection
                .decide(request.toCommand(who, correction, EntityTags.of(ifMatch)))
                .map(DeskCorrectionController::answer);
    }

    private static ResponseEntity<CorrectionView> answer(CorrectionDetails details) {
        return EntityTags.answer(details.version(), CorrectionMapper.INSTANCE.toView(details));
    }

    /// @param reason required for a refusal
    record DecisionRequest(
            @NotNull Boolean accept, @Nullable String reason) {

        DecideCorrection.Command toCommand(Actor who, UUID correction, long version) {
            var reader = new RequestReader();
            var words = reader.text("/reason", reason, Correction.LONGEST_REASON);
            reader.done();
            return new DecideCorrection.Command(who, correction, version, accept, words);
        }

        @Override
        public String toString() {
            return "DecisionRequest[" + accept + "]";
        }
    }

    record RowView(UUID id, UUID matter, String number, String title, CorrectedField field, Instant asked) {

        static RowView of(Row row) {
            return new RowView(
                    row.id(),
                    row.file().id().value(),
                    row.file().number().toString(),
                    row.title(),
                    new CorrectedField(row.field().toString(), row.label()),
                    row.asked());
        }
    }
}
