package onething.web.matter;

import jakarta.validation.Valid;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.matter.ConfirmExam;
import onething.application.port.in.matter.RateMatter;
import onething.application.port.in.matter.SupplementMatter;
import onething.application.port.in.matter.WithdrawMatter;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The applicant's actions on a matter.
@RestController
@RequestMapping("/api/v1/matters/{matter}")
class ApplicantActionController {

    private final SupplementMatter supplementMatter;
    private final WithdrawMatter withdrawMatter;
    private final ConfirmExam confirmExam;
    private final RateMatter rateMatter;

    ApplicantActionController(
            SupplementMatter supplementMatter,
            WithdrawMatter withdrawMatter,
            ConfirmExam confirmExam,
            RateMatter rateMatter) {
        this.supplementMatter = supplementMatter;
        this.withdrawMatter = withdrawMatter;
        this.confirmExam = confirmExam;
        this.rateMatter = rateMatter;
    }

    @PostMapping("/supplement")
    Mono<ResponseEntity<MatterStateView>> supplement(
            Actor who,
            @PathVariable UUID matter,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody SupplementRequest request) {
        return supplementMatter
                .supplement(request.toCommand(who, new MatterId(matter), EntityTags.of(ifMatch)))
                .map(ApplicantActionController::answer);
    }

    @PostMapping("/withdrawal")
    Mono<ResponseEntity<MatterStateView>> withdraw(
            Actor who,
            @PathVariable UUID matter,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody WithdrawalRequest request) {
        var command = request.toCommand(who, new MatterId(matter), EntityTags.of(ifMatch));
        return withdrawMatter.withdraw(command).map(ApplicantActionController::answer);
    }

    @PostMapping("/exam-confirmation")
    Mono<ResponseEntity<MatterStateView>> confirmExam(
            Actor who, @PathVariable UUID matter, @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        return confirmExam
                .confirm(new ConfirmExam.Command(who, new MatterId(matter), EntityTags.of(ifMatch)))
                .map(ApplicantActionController::answer);
    }

    @PostMapping("/rating")
    Mono<RatingView> rate(Actor who, @PathVariable UUID matter, @Valid @RequestBody RatingRequest request) {
        return rateMatter.rate(request.toCommand(who, new MatterId(matter))).map(MatterMapper.INSTANCE::toView);
    }

    private static ResponseEntity<MatterStateView> answer(Versioned<Matter> changed) {
        return EntityTags.answer(changed.version(), MatterStateView.of(changed.value(), changed.version()));
    }
}
