package onething.persistence.relational.payment;

import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import onething.application.port.Unavailable;
import onething.application.port.Versioned;
import onething.application.port.in.payment.RelayPayments.Relayed;
import onething.application.port.out.payment.Bank;
import onething.application.port.out.payment.PaymentOrders;
import onething.application.port.out.transparency.InMemoryLogKeys;
import onething.application.port.out.transparency.PlainLogSigner;
import onething.application.service.TestClock;
import onething.application.service.handling.ActionContexts;
import onething.application.service.handling.ActionExecutor;
import onething.application.service.handling.LogKeyring;
import onething.application.service.handling.PaperIssuer;
import onething.application.service.payment.RelayPaymentsService;
import onething.domain.code.ClockCode;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.Deadline;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.guide.GuideId;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.matter.Standing;
import onething.domain.matter.Tab;
import onething.domain.matter.action.LeftMilestone;
import onething.domain.payment.BankAnswer;
import onething.domain.payment.PaymentOrder;
import onething.domain.payment.PaymentProgress;
import onething.domain.payment.PaymentRefusal;
import onething.domain.payment.PaymentState;
import onething.domain.payment.PaymentStatus;
import onething.domain.signin.Secret;
import onething.domain.text.Text;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.EventDraft.By;
import onething.domain.trail.EventDraft.Change;
import onething.domain.trail.Salts;
import onething.persistence.guides.PublishedGuides;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.matter.StoredMatters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// A relay may die between any two of its steps, and several may run at the same time. The bank pays each order
/// once, and its answer is recorded on the matter once.
class PaidOnceTest {

    private static final StageCode SERVICE = new StageCode("service");

    private final PaymentOrders orders = new R2dbcPaymentOrders(TestPostgres.database());
    private final TestBank bank = new TestBank();
    private Instant now = MONDAY_MORNING.plusSeconds(3600);

    @BeforeEach
    void noOrders() {
        TestPostgres.empty("payment_orders");
    }

    @Test
    void anOrderIsSentAskedForAndRecorded() {
        var matter = ordered();

        assertThat(relayed()).isEqualTo(new Relayed(0, 0, 1, 0));
        assertThat(only(matter).progress().state()).isEqualTo(PaymentState.SENT);
        assertThat(relayed()).as("not before its time").isEqualTo(Relayed.NOTHING);

        now = now.plusSeconds(3);
        assertThat(relayed()).isEqualTo(new Relayed(1, 0, 0, 0));

        assertThat(events(matter)).containsExactly("receive", "instruct-bank", "record-paid");
        assertThat(only(matter).progress().state()).isEqualTo(PaymentState.PAID);
        assertThat(only(matter).progress().providerId()).hasValue("R-1");
        assertThat(bank.paid.values()).containsExactly(new BigDecimal("18650.40"));
        assertThat(orders.oldestOpen().blockOptional()).isEmpty();
    }

    @Test
    void aRefusedPaymentIsRecordedWithItsReason() {
        bank.answer = _ -> new BankAnswer.Refused(PaymentRefusal.WRONG_ACCOUNT);
        var matter = ordered();

        assertThat(relayed()).isEqualTo(new Relayed(0, 1, 0, 0));

        assertThat(events(matter)).endsWith("record-payment-returned");
        assertThat(stored(matter).tab()).isEqualTo(Tab.TODO);
        assertThat(stored(matter).outstanding().orElseThrow().fields()).hasSize(2);
        assertThat(only(matter).progress().reason()).hasValue("wrong-account");
        now = now.plus(Duration.ofDays(1));
        assertThat(relayed()).isEqualTo(Relayed.NOTHING);
    }

    @Test
    void aBankThatIsDownIsAskedAgainAndTheOrderIsNeverGivenUp() {
        bank.answer = _ -> new BankAnswer.Later("no-connection", Optional.empty());
        var matter = ordered();

        for (int i = 1; i <= 12; i++) {
            assertThat(relayed().later()).isEqualTo(1);
            assertThat(only(matter).progress().attempts()).isEqualTo(i);
            assertThat(only(matter).progress().reason()).hasValue("no-connection");
            now = now.plus(Duration.ofMinutes(31));
        }
        assertThat(orders.oldestOpen().blockOptional()).isPresent();

        bank.answer = bank::accepted;
        relayed();
        now = now.plusSeconds(3);
        relayed();
        assertThat(events(matter)).endsWith("record-paid");
    }

    @Test
    void aRelayThatDiesAtAnyStepPaysAndRecordsOnce() {
        boolean died = true;
        for (int cut = 1; died; cut++) {
            noOrders();
            bank.paid.clear();
            var matter = ordered();
            var steps = new AtomicInteger(cut);

            for (int i = 0; i < 4; i++) {
                relay(new DyingOrders(orders, steps), new DyingBank(bank, steps))
                        .relay()
                        .onErrorComplete()
                        .block();
                now = now.plusSeconds(3);
            }
            died = steps.get() < 0;
            now = now.plus(RelayPaymentsService.LEASE).plus(Duration.ofMinutes(31));
            relayed();
            now = now.plus(Duration.ofMinutes(31));
            relayed();

            assertThat(events(matter))
                    .as("died at step %d", cut)
                    .containsExactly("receive", "instruct-bank", "record-paid");
            assertThat(bank.paid).hasSize(1);
            assertThat(only(matter).progress().state()).isEqualTo(PaymentState.PAID);
        }
    }

    @Test
    void severalNodesPayEachOrderOnce() {
        var matters = Stream.generate(this::ordered).limit(6).toList();

        for (int i = 0; i < 3; i++) {
            Flux.range(0, 4)
                    .flatMap(_ -> Mono.fromCallable(this::relayed).subscribeOn(Schedulers.boundedElastic()))
                    .blockLast();
            now = now.plusSeconds(3);
        }

        assertThat(matters)
                .allSatisfy(matter ->
                        assertThat(events(matter)).endsWith("record-paid").hasSize(3));
        assertThat(bank.sent).hasSize(6);
    }

    private Relayed relayed() {
        return relay(orders, bank).relay().blockOptional().orElseThrow();
    }

    private RelayPaymentsService relay(PaymentOrders through, Bank by) {
        var contexts = new ActionContexts(
                PublishedGuides.guides(),
                TestPostgres.weekdays(),
                () -> Mono.just(new Secret("of a test")),
                new TestClock(() -> now));
        var papers = new PaperIssuer(
                StoredBundles.bundles(),
                UUID::randomUUID,
                Mono::never,
                new LogKeyring(new InMemoryLogKeys(), new PlainLogSigner(), UUID::randomUUID, new TestClock(() -> now)),
                "https://one.example");
        return new RelayPaymentsService(
                through,
                by,
                StoredMatters.matters(),
                contexts,
                new ActionExecutor(StoredMatters.matters(), contexts, papers),
                new TestClock(() -> now));
    }

    private PaymentStatus only(MatterId matter) {
        return orders.of(matter).single().blockOptional().orElseThrow();
    }

    private static Matter stored(MatterId matter) {
        return StoredMatters.matters()
                .find(matter)
                .blockOptional()
                .orElseThrow()
                .value()
                .matter();
    }

    private static List<String> events(MatterId matter) {
        return StoredMatters.matters()
                .trail(matter)
                .map(Event::action)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    /// A matter whose payment was settled and ordered.
    private MatterId ordered() {
        var bundle = aSubmittedBundle();
        var decided = new Standing.Decided(SERVICE, new OutcomeCode("approved"), new Text("核定先行支付"), MONDAY_MORNING);
        var received = received(bundle, 1, new MatterCode("advance-payment"), decided);
        StoredBundles.bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        StoredBundles.bundles()
                .submit(new Versioned<>(bundle, 0), List.of(received), List.of(), aKeyOf(bundle.applicant()))
                .block();
        StoredMatters.matters()
                .save(new Versioned<>(order(received.after(), received.event()), 0), List.of(), List.of())
                .block();
        return received.after().file().id();
    }

    private static MatterChange order(Matter matter, Event last) {
        var event = last.next(
                new EventDraft(
                        last.at().plusSeconds(60),
                        By.THE_SERVICE,
                        "instruct-bank",
                        new Change("decided", "decided", SERVICE.value()),
                        List.of("reach:bank-instructed", Matter.PAYMENT_ORDERED),
                        Optional.empty(),
                        ""),
                Salts.NONE);
        var settled = new Answers(Map.of(
                FieldPath.of("settle-items.amount"), new Answer.Number(new BigDecimal("18650.40")),
                FieldPath.of("settle-items.payee"), new Answer.Text("李娜"),
                FieldPath.of("settle-items.bank"), new Answer.Text("中国工商银行揭阳分行"),
                FieldPath.of("settle-items.account"), new Answer.Text("6222021234567890128")));
        var facts = Stream.of("approved", "bank-instructed")
                .map(code -> new LeftMilestone(new MilestoneCode(code), Optional.empty(), last.at()))
                .toList();
        var after = new Matter(
                matter.file(), matter.standing(), List.of(payment(last.at())), List.of(), List.of(), settled, facts);
        return new MatterChange(after, event, false);
    }

    private static Deadline payment(Instant since) {
        var rule = PublishedGuides.guides()
                .get(new GuideId(new GuideCode("labour-rights"), 1))
                .blockOptional()
                .flatMap(guide -> guide.matter(new MatterCode("advance-payment")))
                .flatMap(guide -> guide.procedure().clock(new ClockCode("payment")))
                .orElseThrow()
                .rule();
        return Deadline.start(rule, since);
    }

    /// A bank that pays each order once, by its id, and says so when it is asked.
    private static final class TestBank implements Bank {

        private final Map<UUID, BigDecimal> paid = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<UUID> sent = new ConcurrentLinkedQueue<>();
        private Function<PaymentOrder, BankAnswer> answer = this::accepted;

        BankAnswer accepted(PaymentOrder order) {
            paid.putIfAbsent(order.id(), order.amount());
            return new BankAnswer.Accepted("B-1");
        }

        @Override
        public Mono<BankAnswer> pay(PaymentOrder order) {
            return Mono.fromSupplier(() -> {
                sent.add(order.id());
                return answer.apply(order);
            });
        }

        @Override
        public Mono<BankAnswer> ask(UUID order) {
            return Mono.fromSupplier(() -> paid.containsKey(order)
                    ? new BankAnswer.Paid("R-1", LocalDate.of(2026, 11, 23))
                    : new BankAnswer.Later("unknown", Optional.empty()));
        }
    }

    /// A node dies after so many calls: the call is made, and its answer is lost.
    private record DyingBank(Bank bank, AtomicInteger steps) implements Bank {

        @Override
        public Mono<BankAnswer> pay(PaymentOrder order) {
            return dying(bank.pay(order), steps);
        }

        @Override
        public Mono<BankAnswer> ask(UUID order) {
            return dying(bank.ask(order), steps);
        }
    }

    private record DyingOrders(PaymentOrders orders, AtomicInteger steps) implements PaymentOrders {

        @Override
        public Flux<Taken> take(Instant now, Instant leaseEnds, int limit) {
            return orders.take(now, leaseEnds, limit)
                    .collectList()
                    .flatMapMany(all -> dying(Mono.just(all), steps).flatMapMany(Flux::fromIterable));
        }

        @Override
        public Mono<Boolean> settle(Taken taken, PaymentProgress progress) {
            return steps.get() <= 0 ? dead() : dying(orders.settle(taken, progress), steps);
        }

        @Override
        public Flux<PaymentStatus> of(MatterId matter) {
            return orders.of(matter);
        }

        @Override
        public Mono<Instant> oldestOpen() {
            return orders.oldestOpen();
        }
    }

    private static <T> Mono<T> dying(Mono<T> call, AtomicInteger steps) {
        return Mono.defer(() -> steps.get() <= 0
                ? PaidOnceTest.<T>dead()
                : call.flatMap(
                        answer -> steps.decrementAndGet() == 0 ? PaidOnceTest.<T>dead(steps) : Mono.just(answer)));
    }

    private static <T> Mono<T> dead(AtomicInteger steps) {
        steps.set(-1);
        return dead();
    }

    private static <T> Mono<T> dead() {
        return Mono.error(new Unavailable(Unavailable.What.DATABASE, Duration.ZERO, "this node has died"));
    }
}
