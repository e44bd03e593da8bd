package onething.web.me;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.account.ReadConsents;
import onething.application.port.in.account.WithdrawConsent;
import onething.domain.party.Actor;
import onething.domain.party.Consent.Purpose;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The caller's consents with their wording, and the withdrawal of those to a face check and to a question about a
/// business licence. The user agreement cannot be withdrawn here, because the account rests on it.
@RestController
@RequestMapping("/api/v1/me/consents")
class ConsentController {

    private final ReadConsents readConsents;
    private final WithdrawConsent withdrawConsent;

    ConsentController(ReadConsents readConsents, WithdrawConsent withdrawConsent) {
        this.readConsents = readConsents;
        this.withdrawConsent = withdrawConsent;
    }

    @GetMapping
    Mono<ResponseEntity<ConsentsView>> read(Actor who) {
        return readConsents
                .read(who)
                .map(MeMapper.INSTANCE::toView)
                .collectList()
                .map(consents ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ConsentsView(consents)));
    }

    @PostMapping("/face/withdrawal")
    Mono<ResponseEntity<ConsentsView>> withdrawFace(Actor who) {
        return withdrawn(who, Purpose.FACE);
    }

    @PostMapping("/enterprise/withdrawal")
    Mono<ResponseEntity<ConsentsView>> withdrawEnterprise(Actor who) {
        return withdrawn(who, Purpose.ENTERPRISE);
    }

    private Mono<ResponseEntity<ConsentsView>> withdrawn(Actor who, Purpose purpose) {
        return withdrawConsent.withdraw(who, purpose).then(Mono.defer(() -> read(who)));
    }

    record ConsentsView(List<ConsentView> items) {}

    record ConsentView(String purpose, String textVersion, Instant given, Optional<Instant> withdrawn, boolean holds) {}
}
