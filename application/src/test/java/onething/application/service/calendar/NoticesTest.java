package onething.application.service.calendar;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.port.IdempotencyKey;
import onething.application.port.Page;
import onething.application.port.RecalculatedMatter;
import onething.application.port.RecordedNotice;
import onething.application.port.RecordedNotice.Mark;
import onething.application.port.RecordedNotice.RecalculationProgress;
import onething.application.port.Versioned;
import onething.application.port.in.calendar.ApplyNotice;
import onething.application.port.in.calendar.ListRecalculated;
import onething.application.port.in.calendar.ProposeNotice;
import onething.application.port.in.calendar.ReadNotice;
import onething.application.port.in.calendar.WithdrawNotice;
import onething.application.port.out.calendar.InMemoryHolidayNotices;
import onething.application.port.out.calendar.NoticeRegister;
import onething.application.service.TestClock;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.NoticeNumber;
import onething.domain.calendar.ProposedNotice;
import onething.domain.calendar.WholeYears;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.DiffUnfinished;
import onething.domain.refusal.Refusal.NoticeApplied;
import onething.domain.refusal.Refusal.NoticeInvalid;
import onething.domain.refusal.Refusal.NoticeNumberTaken;
import onething.domain.refusal.Refusal.NoticeUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class NoticesTest {

    private static final Actor ADMINISTRATOR = new Actor.Administrator(somebody(), "陈系统");
    private static final ProposedNotice FOR_2027 = new ProposedNotice(
            new NoticeNumber("国办发明电〔2026〕6号"),
            LocalDate.of(2026, 11, 20),
            2027,
            WholeYears.daysOff(2027),
            List.of(),
            new Line("国务院办公厅"),
            Optional.empty());

    private final InMemoryHolidayNotices notices = new InMemoryHolidayNotices();
    private final OneNotice register = new OneNotice();
    private final TestClock clock = new TestClock(MONDAY_MORNING);

    private final ProposeNotice propose = new ProposeNoticeService(notices, register, clock);
    private final ApplyNotice apply = new ApplyNoticeService(register, clock);
    private final WithdrawNotice withdraw = new WithdrawNoticeService(register, clock);

    @Test
    void aProposedNoticeIsCheckedAndDoesNotCountYet() {
        var proposed = propose.propose(new ProposeNotice.Command(ADMINISTRATOR, FOR_2027, "key"))
                .block();

        assertThat(proposed.counts()).isFalse();
        assertThat(proposed.proposed()).contains(new Mark(ADMINISTRATOR.id(), MONDAY_MORNING));
        assertThat(notices.all().collectList().block()).isEmpty();
    }

    @Test
    void anInconsistentNoticeIsNotProposed() {
        var wrong = new ProposedNotice(
                new NoticeNumber("六号"),
                LocalDate.of(2026, 11, 20),
                2027,
                List.of(),
                List.of(),
                Line.NONE,
                Optional.empty());

        propose.propose(new ProposeNotice.Command(ADMINISTRATOR, wrong, "key"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.refusal())
                                        .isInstanceOfSatisfying(
                                                NoticeInvalid.class,
                                                invalid -> assertThat(invalid.faults())
                                                        .hasSize(4))));

        assertThat(register.done).isEmpty();
    }

    @Test
    void theSameRequestGetsTheSameAnswerAlthoughItsNumberIsNowTaken() {
        var command = new ProposeNotice.Command(ADMINISTRATOR, FOR_2027, "key");
        var first = propose.propose(command).block();
        notices.add(first.notice());

        assertThat(propose.propose(command).block()).isEqualTo(first);
        propose.propose(new ProposeNotice.Command(ADMINISTRATOR, FOR_2027, "another"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new NoticeNumberTaken(FOR_2027.number().value())));
    }

    @Test
    void aNoticeIsAppliedAtTheVersionThatWasRead() {
        register.holds(1, false, true);

        apply.apply(command(1)).block();

        assertThat(register.done).containsExactly("apply 1");
    }

    @Test
    void aNoticeWithoutAFinishedDiffIsNotApplied() {
        register.holds(0, false, false);

        apply.apply(command(0))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new DiffUnfinished(FOR_2027.number().value())));
    }

    @Test
    void aNoticeChangedSinceItWasReadIsNotApplied() {
        register.holds(2, false, true);

        apply.apply(command(1)).as(StepVerifier::create).verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(2)));
    }

    @Test
    void anAppliedNoticeIsNeitherAppliedAgainNorWithdrawn() {
        register.holds(2, true, true);

        apply.apply(command(2))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new NoticeApplied(FOR_2027.number().value())));
        withdraw.withdraw(new WithdrawNotice.Command(ADMINISTRATOR, OneNotice.ID, 2))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new NoticeApplied(FOR_2027.number().value())));
    }

    @Test
    void aProposalIsWithdrawnEvenDuringItsRecalculation() {
        register.holds(0, false, false);

        withdraw.withdraw(new WithdrawNotice.Command(ADMINISTRATOR, OneNotice.ID, 0))
                .block();

        assertThat(register.done).containsExactly("withdraw 0");
    }

    @Test
    void anUnknownNoticeIsRefused() {
        apply.apply(command(0))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new NoticeUnknown(OneNotice.ID)));
        new ReadNoticeService(register)
                .read(new ReadNotice.Query(ADMINISTRATOR, OneNotice.ID))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new NoticeUnknown(OneNotice.ID)));
        new ListRecalculatedService(register)
                .list(new ListRecalculated.Query(ADMINISTRATOR, OneNotice.ID, Optional.empty(), 20))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new NoticeUnknown(OneNotice.ID)));
    }

    @ParameterizedTest
    @MethodSource
    void onlyAdministratorsMayUseTheRegister(Actor who) {
        register.holds(1, false, true);

        Stream.of(
                        new ListNoticesService(register).list(who),
                        new ReadNoticeService(register).read(new ReadNotice.Query(who, OneNotice.ID)),
                        new ListRecalculatedService(register)
                                .list(new ListRecalculated.Query(who, OneNotice.ID, Optional.empty(), 20)),
                        propose.propose(new ProposeNotice.Command(who, FOR_2027, "key")),
                        apply.apply(new ApplyNotice.Command(who, OneNotice.ID, 1)),
                        withdraw.withdraw(new WithdrawNotice.Command(who, OneNotice.ID, 1)))
                .forEach(asked -> asked.as(StepVerifier::create)
                        .verifyErrorSatisfies(refusedWith(new RoleLacking("ADMINISTRATOR"))));

        assertThat(register.done).isEmpty();
    }

    static Stream<Actor> onlyAdministratorsMayUseTheRegister() {
        return Stream.of(
                new Actor.Citizen(somebody(), "李娜"),
                new Actor.Enterprise(somebody(), "某厂"),
                new Actor.Staff(
                        somebody(),
                        "王芳",
                        new OfficeCode("work-injury"),
                        new DistrictCode("445202"),
                        Set.of(Role.OFFICER, Role.APPROVER)));
    }

    private static ApplyNotice.Command command(long version) {
        return new ApplyNotice.Command(ADMINISTRATOR, OneNotice.ID, version);
    }

    /// A register of at most one notice, which records the calls to it.
    private static final class OneNotice implements NoticeRegister {

        static final UUID ID = new UUID(1, 1);

        final List<String> done = new ArrayList<>();
        private Optional<RecordedNotice> held = Optional.empty();
        private Optional<IdempotencyKey> made = Optional.empty();

        void holds(long version, boolean counts, boolean readable) {
            held = Optional.of(recorded(
                    FOR_2027.checked(List.of(), LocalDate.of(2026, 11, 23)), version, counts, readable, somebody()));
        }

        private static RecordedNotice recorded(
                HolidayNotice notice, long version, boolean counts, boolean readable, PersonId by) {
            var diff = new RecalculationProgress(
                    MONDAY_MORNING,
                    readable ? Optional.of(MONDAY_MORNING) : Optional.empty(),
                    0,
                    0,
                    0,
                    0,
                    0,
                    Optional.empty(),
                    List.of());
            return new RecordedNotice(
                    ID,
                    version,
                    notice,
                    counts,
                    Optional.of(new Mark(by, MONDAY_MORNING)),
                    Optional.empty(),
                    Optional.of(diff),
                    Optional.empty());
        }

        @Override
        public Flux<RecordedNotice> all() {
            return Flux.fromStream(held::stream);
        }

        @Override
        public Mono<RecordedNotice> find(UUID id) {
            return Mono.justOrEmpty(held);
        }

        @Override
        public Mono<RecordedNotice> madeBy(IdempotencyKey key) {
            return made.filter(key::equals).isPresent() ? Mono.justOrEmpty(held) : Mono.empty();
        }

        @Override
        public Mono<RecordedNotice> propose(HolidayNotice notice, PersonId by, Instant at, IdempotencyKey key) {
            made = Optional.of(key);
            held = Optional.of(recorded(notice, 0, false, false, by));
            done.add("propose " + notice.number());
            return Mono.justOrEmpty(held);
        }

        @Override
        public Mono<RecordedNotice> apply(Versioned<UUID> notice, PersonId by, Instant at) {
            done.add("apply " + notice.version());
            return Mono.justOrEmpty(held);
        }

        @Override
        public Mono<Void> withdraw(Versioned<UUID> notice, PersonId by, Instant at) {
            done.add("withdraw " + notice.version());
            return Mono.empty();
        }

        @Override
        public Mono<Page<RecalculatedMatter>> changes(UUID notice, Optional<String> after, int limit) {
            return Mono.empty();
        }
    }
}
