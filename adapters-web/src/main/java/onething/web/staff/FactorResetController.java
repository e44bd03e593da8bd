package onething.web.staff;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onething.application.port.in.factor.DecideFactorReset;
import onething.application.port.in.factor.ListFactorResets;
import onething.application.port.in.factor.ProposeFactorReset;
import onething.domain.factor.FactorReset;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
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

/// The reset of a lost second factor: one administrator proposes it, another approves it.
@RestController
@RequestMapping("/api/v1/admin")
class FactorResetController {

    private final ProposeFactorReset proposeFactorReset;
    private final ListFactorResets listFactorResets;
    private final DecideFactorReset decideFactorReset;

    FactorResetController(
            ProposeFactorReset proposeFactorReset,
            ListFactorResets listFactorResets,
            DecideFactorReset decideFactorReset) {
        this.proposeFactorReset = proposeFactorReset;
        this.listFactorResets = listFactorResets;
        this.decideFactorReset = decideFactorReset;
    }

    @PostMapping("/staff/{person}/factor-resets")
    Mono<ResponseEntity<ProposedView>> propose(
            Actor who, ProvenAt proven, @PathVariable UUID person, @Valid @RequestBody ProposalRequest request) {
        return proposeFactorReset
                .propose(request.toCommand(who, proven, person))
                .map(reset -> ResponseEntity.created(URI.create("/api/v1/admin/factor-resets/" + reset.id()))
                        .cacheControl(CacheControl.noStore())
                        .body(new ProposedView(reset.id())));
    }

    @GetMapping("/factor-resets")
    Mono<ResponseEntity<ResetsView>> list(Actor who) {
        return listFactorResets
                .list(who)
                .map(StaffMapper.INSTANCE::toView)
                .collectList()
                .map(items ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ResetsView(items)));
    }

    @PostMapping("/factor-resets/{reset}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> approve(Actor who, ProvenAt proven, @PathVariable UUID reset) {
        return decideFactorReset.decide(new DecideFactorReset.Command(who, reset, true, proven.at()));
    }

    @DeleteMapping("/factor-resets/{reset}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(Actor who, ProvenAt proven, @PathVariable UUID reset) {
        return decideFactorReset.decide(new DecideFactorReset.Command(who, reset, false, proven.at()));
    }

    record ProposalRequest(@Nullable String reason) {

        ProposeFactorReset.Command toCommand(Actor who, ProvenAt proven, UUID person) {
            var reader = new RequestReader();
            var why = reader.someLine("/reason", reason, FactorReset.LONGEST_REASON);
            reader.done();
            return new ProposeFactorReset.Command(who, new PersonId(person), why, proven.at());
        }
    }

    record ProposedView(UUID id) {}

    record ResetsView(List<ResetView> items) {}

    record ResetView(UUID id, UUID person, String name, String office, String reason, Instant at, boolean own) {}
}
