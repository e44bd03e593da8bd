package onething.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.payment.ListPayments;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The payment orders of a matter, and what the bank says to them.
@RestController
@RequestMapping("/api/v1/desk/matters/{matter}/payments")
class PaymentController {

    private final ListPayments listPayments;

    PaymentController(ListPayments listPayments) {
        this.listPayments = listPayments;
    }

    @GetMapping
    Mono<ResponseEntity<PaymentsView>> list(Actor who, @PathVariable UUID matter) {
        return listPayments
                .list(who, new MatterId(matter))
                .map(DeskMapper.INSTANCE::toView)
                .collectList()
                .map(PaymentsView::new)
                .map(EntityTags::answer);
    }

    record PaymentsView(List<PaymentView> items) {}

    /// @param reason why the bank refused or has no answer, as a word for programmers
    /// @param says   why the bank refused, in words for the officer
    record PaymentView(
            UUID id,
            Instant ordered,
            String state,
            int attempts,
            Optional<Instant> next,
            Optional<String> providerId,
            Optional<String> reason,
            Optional<String> says,
            Optional<Instant> settled) {}
}
