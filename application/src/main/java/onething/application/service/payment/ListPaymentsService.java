package onething.application.service.payment;

import onething.application.port.in.payment.ListPayments;
import onething.application.port.out.payment.PaymentOrders;
import onething.application.service.access.Access;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.payment.PaymentStatus;
import reactor.core.publisher.Flux;

public final class ListPaymentsService implements ListPayments {

    private final Access access;
    private final PaymentOrders orders;

    public ListPaymentsService(Access access, PaymentOrders orders) {
        this.access = access;
        this.orders = orders;
    }

    @Override
    public Flux<PaymentStatus> list(Actor who, MatterId matter) {
        return access.deskMatter(who, matter).flatMapMany(_ -> orders.of(matter));
    }
}
