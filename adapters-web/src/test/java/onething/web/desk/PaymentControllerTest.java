package onething.web.desk;

import static onething.web.Callers.OFFICER_WANG;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.domain.matter.MatterId;
import onething.domain.payment.PaymentProgress;
import onething.domain.payment.PaymentState;
import onething.domain.payment.PaymentStatus;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class PaymentControllerTest {

    private static final MatterId MATTER = new MatterId(UUID.fromString("019ab7c2-6e00-7b20-8d00-4a6b3c2d1e02"));
    private static final Instant ORDERED = Instant.parse("2026-11-28T02:31:58Z");

    @Test
    void anOfficerSeesWhatTheBankSaysToEachOrder() {
        var refused = new PaymentProgress(
                PaymentState.REFUSED,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of("wrong-account"),
                Optional.of(ORDERED.plusSeconds(2)));
        var waiting = new PaymentProgress(
                PaymentState.WAITING,
                3,
                Optional.of(ORDERED.plusSeconds(600)),
                Optional.empty(),
                Optional.of("no-connection"),
                Optional.empty());
        var desk = Api.of(
                OFFICER_WANG, new PaymentController((_, _) -> Flux.just(status(3, refused), status(7, waiting))));

        desk.get()
                .uri("/api/v1/desk/matters/{matter}/payments", MATTER.value())
                .exchange()
                .expectBody()
                .json("""
                        {"items": [
                          {"ordered": "2026-11-28T02:31:58Z", "state": "refused", "attempts": 0,
                           "reason": "wrong-account", "says": "账号有误", "settled": "2026-11-28T02:32:00Z"},
                          {"ordered": "2026-11-28T02:31:58Z", "state": "waiting", "attempts": 3,
                           "reason": "no-connection", "next": "2026-11-28T02:41:58Z"}]}""");
        Api.isNotReadTwice(desk, "/api/v1/desk/matters/{matter}/payments", MATTER.value());
    }

    private static PaymentStatus status(long order, PaymentProgress progress) {
        return new PaymentStatus(new UUID(0, order), order, ORDERED, progress);
    }
}
