package onething.web.erasure;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onething.application.port.in.erasure.DecideErasure;
import onething.application.port.in.erasure.ListErasures;
import onething.application.port.in.erasure.ProposeErasure;
import onething.domain.erasure.NoteErasure;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.ProvenAt;
import onething.web.wire.RequestHeaders;
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

/// 依法删除: the head of an office proposes to erase the words of an event, and an administrator decides.
@RestController
@RequestMapping("/api/v1")
class ErasureController {

    private final ProposeErasure proposeErasure;
    private final ListErasures listErasures;
    private final DecideErasure decideErasure;

    ErasureController(ProposeErasure proposeErasure, ListErasures listErasures, DecideErasure decideErasure) {
        this.proposeErasure = proposeErasure;
        this.listErasures = listErasures;
        this.decideErasure = decideErasure;
    }

    @PostMapping("/desk/matters/{matter}/trail/{sequence}/erasure")
    Mono<ResponseEntity<ProposedView>> propose(
            Actor who,
            @PathVariable UUID matter,
            @PathVariable long sequence,
            @Valid @RequestBody ProposalRequest request) {
        var event = RequestHeaders.within("sequence", sequence, 1, RequestHeaders.GREATEST);
        return proposeErasure
                .propose(request.toCommand(who, new MatterId(matter), event))
                .map(erasure -> ResponseEntity.created(URI.create("/api/v1/admin/erasures/" + erasure.id()))
                        .cacheControl(CacheControl.noStore())
                        .body(new ProposedView(erasure.id())));
    }

    @GetMapping("/admin/erasures")
    Mono<ResponseEntity<ErasuresView>> list(Actor who) {
        return listErasures
                .list(who)
                .map(ErasureMapper.INSTANCE::toView)
                .collectList()
                .map(items ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ErasuresView(items)));
    }

    @PostMapping("/admin/erasures/{erasure}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> approve(Actor who, ProvenAt proven, @PathVariable UUID erasure) {
        return decideErasure.decide(new DecideErasure.Command(who, erasure, true, proven.at()));
    }

    @DeleteMapping("/admin/erasures/{erasure}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> decline(Actor who, ProvenAt proven, @PathVariable UUID erasure) {
        return decideErasure.decide(new DecideErasure.Command(who, erasure, false, proven.at()));
    }

    record ProposalRequest(
            @Nullable String ground, @Nullable String reason) {

        ProposeErasure.Command toCommand(Actor who, MatterId matter, long sequence) {
            var reader = new RequestReader();
            var article = reader.someLine("/ground", ground, NoteErasure.LONGEST_TEXT);
            var why = reader.someLine("/reason", reason, NoteErasure.LONGEST_TEXT);
            reader.done();
            return new ProposeErasure.Command(who, matter, sequence, article, why);
        }

        @Override
        public String toString() {
            return "ProposalRequest[]";
        }
    }

    record ProposedView(UUID id) {}

    record ErasuresView(List<ErasureView> items) {}

    record ErasureView(UUID id, String number, long sequence, String ground, String reason, Instant at, boolean own) {}
}
