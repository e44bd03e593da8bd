package onething.application.service.payment;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import onething.application.port.Unavailable;
import onething.application.port.Versioned;
import onething.application.port.in.payment.RelayPayments;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.payment.Bank;
import onething.application.port.out.payment.PaymentOrders;
import onething.application.port.out.payment.PaymentOrders.Taken;
import onething.application.service.handling.ActionContexts;
import onething.application.service.handling.ActionExecutor;
import onething.domain.matter.ActionContext;
import onething.domain.matter.action.ActingParty;
import onething.domain.payment.BankAnswer;
import onething.domain.payment.PaymentOrder;
import onething.domain.payment.PaymentProgress;
import onething.domain.payment.PaymentState;
import onething.domain.payment.RecordedAnswer;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.trail.Event;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// The bank is asked first, then its answer is recorded on the matter, then the order is settled. A relay that dies
/// in between leaves an order that another one takes: it asks the bank again by the same id, or finds on the trail
/// that the answer is recorded already.
public final class RelayPaymentsService implements RelayPayments {

    /// Longer than a whole batch takes when the bank answers at its limit of time.
    public static final Duration LEASE = Duration.ofMinutes(2);

    private static final int BATCH = 20;
    private static final int AT_ONCE = 4;
    private static final int TRIES = 3;

    private static final Relayed PAID = new Relayed(1, 0, 0, 0);
    private static final Relayed REFUSED = new Relayed(0, 1, 0, 0);
    private static final Relayed LATER = new Relayed(0, 0, 1, 0);
    private static final Relayed FAULT = new Relayed(0, 0, 0, 1);
    private static final BankAnswer FAULTY = new BankAnswer.Later("fault", Optional.empty());

    private final PaymentOrders orders;
    private final Bank bank;
    private final Matters matters;
    private final ActionContexts contexts;
    private final ActionExecutor executor;
    private final Clock clock;

    public RelayPaymentsService(
            PaymentOrders orders,
            Bank bank,
            Matters matters,
            ActionContexts contexts,
            ActionExecutor executor,
            Clock clock) {
        this.orders = orders;
        this.bank = bank;
        this.matters = matters;
        this.contexts = contexts;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public Mono<Relayed> relay() {
        return Flux.defer(() -> {
                    var now = clock.instant();
                    return orders.take(now, now.plus(LEASE), BATCH);
                })
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .flatMap(this::handled, AT_ONCE)
                .reduce(Relayed.NOTHING, Relayed::plus);
    }

    /// An order that fails does not stop the others. While a system is unavailable, the lease ends and the order is
    /// taken again. Any other fault is seen at the order, and tried again later.
    private Mono<Relayed> handled(Taken taken) {
        return progress(taken)
                .flatMap(progress -> orders.settle(taken, progress).thenReturn(relayed(progress.state())))
                .onErrorResume(
                        Exception.class,
                        failure -> failure instanceof Unavailable
                                ? Mono.just(FAULT)
                                : orders.settle(taken, taken.progress().after(FAULTY, clock.instant()))
                                        .thenReturn(FAULT)
                                        .onErrorReturn(FAULT));
    }

    private static Relayed relayed(PaymentState state) {
        return switch (state) {
            case PAID -> PAID;
            case REFUSED -> REFUSED;
            case WAITING, SENT -> LATER;
        };
    }

    private Mono<PaymentProgress> progress(Taken taken) {
        return read(taken)
                .flatMap(read -> Mono.justOrEmpty(read.answered())
                        .map(state -> taken.progress().recorded(state, clock.instant()))
                        .switchIfEmpty(Mono.defer(() -> asked(taken, read))));
    }

    private Mono<PaymentProgress> asked(Taken taken, Read read) {
        return answer(taken, read.order())
                .flatMap(answer -> recorded(taken, read.order(), answer)
                        .thenReturn(taken.progress().after(answer, clock.instant())));
    }

    private Mono<BankAnswer> answer(Taken taken, PaymentOrder order) {
        return taken.progress().state() == PaymentState.SENT ? bank.ask(taken.id()) : bank.pay(order);
    }

    /// The matter is read again, because it may have changed while the bank was asked.
    private Mono<Void> recorded(Taken taken, PaymentOrder order, BankAnswer answer) {
        return Mono.defer(() -> read(taken))
                .flatMap(read -> read.answered().isPresent()
                        ? Mono.empty()
                        : Mono.justOrEmpty(new RecordedAnswer(order, answer)
                                        .on(read.found().value().matter(), read.context()))
                                .flatMap(input -> executor.take(read.found(), ActingParty.SERVICE, _ -> input)))
                .retryWhen(Retry.max(TRIES).filter(ChangedMeanwhile::isCauseOf))
                .then();
    }

    private Mono<Read> read(Taken taken) {
        return matters.find(taken.matter())
                .zipWhen(found -> Mono.zip(
                        contexts.of(found.value().matter().file()),
                        matters.trail(taken.matter()).collectList()))
                .map(all -> Read.of(
                        taken, all.getT1(), all.getT2().getT1(), all.getT2().getT2()));
    }

    /// The matter of an order.
    ///
    /// @param answered what the trail says about the bank's answer
    private record Read(
            Versioned<MatterRecord> found, ActionContext context, PaymentOrder order, Optional<PaymentState> answered) {

        static Read of(Taken taken, Versioned<MatterRecord> found, ActionContext context, List<Event> trail) {
            var order = PaymentOrder.of(taken.id(), found.value().matter(), context)
                    .orElseThrow(() -> new IllegalStateException("an order without a settlement"));
            return new Read(found, context, order, PaymentOrder.answered(trail, taken.order(), context));
        }
    }
}
