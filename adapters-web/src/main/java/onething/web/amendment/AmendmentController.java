package onething.web.amendment;

import jakarta.validation.Valid;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.amendment.AmendValue;
import onething.application.port.in.amendment.ListAmendableValues;
import onething.application.port.in.amendment.ReadAmendment;
import onething.application.port.in.amendment.ScheduleAmendment;
import onething.application.port.in.amendment.TakeAmendmentStep;
import onething.domain.amendment.Amendment;
import onething.domain.party.Actor;
import onething.domain.text.Line;
import onething.domain.text.Tidy;
import onething.web.amendment.AmendmentRequests.InForceRequest;
import onething.web.amendment.AmendmentRequests.StepRequest;
import onething.web.amendment.AmendmentRequests.ValueRequest;
import onething.web.amendment.AmendmentView.ValuesView;
import onething.web.problem.MalformedRequest;
import onething.web.wire.EntityTags;
import onething.web.wire.RequestHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// One amendment: what it changes, from when it is in force, and its way to a version of the guide.
@RestController
@RequestMapping("/api/v1/admin/amendments/{amendment}")
class AmendmentController {

    private static final int LONGEST_SEARCH = 80;

    private final ReadAmendment readAmendment;
    private final ListAmendableValues listAmendableValues;
    private final AmendValue amendValue;
    private final ScheduleAmendment scheduleAmendment;
    private final TakeAmendmentStep takeAmendmentStep;

    AmendmentController(
            ReadAmendment readAmendment,
            ListAmendableValues listAmendableValues,
            AmendValue amendValue,
            ScheduleAmendment scheduleAmendment,
            TakeAmendmentStep takeAmendmentStep) {
        this.readAmendment = readAmendment;
        this.listAmendableValues = listAmendableValues;
        this.amendValue = amendValue;
        this.scheduleAmendment = scheduleAmendment;
        this.takeAmendmentStep = takeAmendmentStep;
    }

    @GetMapping
    Mono<ResponseEntity<AmendmentView>> read(Actor who, @PathVariable UUID amendment) {
        return readAmendment.read(who, amendment).map(found -> answer(found, who));
    }

    @GetMapping("/values")
    Mono<ResponseEntity<ValuesView>> values(
            Actor who,
            @PathVariable UUID amendment,
            @RequestParam(required = false) @Nullable String wanted,
            @RequestParam(defaultValue = "20") int limit) {
        return listAmendableValues
                .list(new ListAmendableValues.Query(who, amendment, wanted(wanted), RequestHeaders.limit(limit)))
                .map(AmendmentMapper.INSTANCE::toView)
                .map(EntityTags::answer);
    }

    @PutMapping("/values")
    Mono<ResponseEntity<AmendmentView>> amend(
            Actor who,
            @PathVariable UUID amendment,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody ValueRequest request) {
        return amendValue
                .amend(request.toCommand(who, amendment, EntityTags.of(ifMatch)))
                .map(changed -> answer(changed, who));
    }

    @PutMapping("/in-force")
    Mono<ResponseEntity<AmendmentView>> schedule(
            Actor who,
            @PathVariable UUID amendment,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody InForceRequest request) {
        return scheduleAmendment
                .schedule(request.toCommand(who, amendment, EntityTags.of(ifMatch)))
                .map(changed -> answer(changed, who));
    }

    @PostMapping("/steps")
    Mono<ResponseEntity<AmendmentView>> step(
            Actor who,
            @PathVariable UUID amendment,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody StepRequest request) {
        return takeAmendmentStep
                .take(request.toCommand(who, amendment, EntityTags.of(ifMatch)))
                .map(changed -> answer(changed, who));
    }

    /// Callers differ in whether they may approve it.
    private static ResponseEntity<AmendmentView> answer(Versioned<Amendment> amendment, Actor who) {
        var view = AmendmentMapper.INSTANCE.toView(amendment.value(), who);
        return EntityTags.answer(amendment.version(), view, view);
    }

    private static Line wanted(@Nullable String sent) {
        var typed = sent == null ? "" : sent;
        if (!Tidy.isText(typed) || !Tidy.fits(typed, LONGEST_SEARCH)) {
            throw MalformedRequest.parameter("wanted", "不超过%d个字".formatted(LONGEST_SEARCH));
        }
        return new Line(typed);
    }
}
