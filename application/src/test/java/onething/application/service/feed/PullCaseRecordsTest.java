package onething.application.service.feed;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ADMINISTRATOR;
import static onething.application.service.People.HER_APPROVER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.MONDAY_MORNING;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.RONGCHENG;
import static onething.application.service.SmallGuide.WORK_INJURY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import onething.application.port.StreamPosition;
import onething.application.port.in.feed.PullCaseRecords;
import onething.application.port.in.feed.PullCaseRecords.CaseRecords;
import onething.application.port.in.feed.PushCaseRecords.Pushed;
import onething.application.port.out.feed.PushCursors;
import onething.application.port.out.feed.Subscribers;
import onething.application.port.out.feed.TrailFeed;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.MatterCode;
import onething.domain.feed.ApplicantKind;
import onething.domain.feed.CaseRecord;
import onething.domain.feed.PushAnswer;
import onething.domain.feed.PushStep;
import onething.domain.feed.RecordKind;
import onething.domain.feed.RecordPart;
import onething.domain.feed.Subscriber;
import onething.domain.feed.SubscriberStanding;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.Actor;
import onething.domain.party.CreditCode;
import onething.domain.party.PersonId;
import onething.domain.procedure.StandingKind;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class PullCaseRecordsTest {

    private static final Actor PROVINCE = new Actor.Platform(new PersonId(new UUID(0, 1)), "省平台");
    private static final PersonId FACTORY = new PersonId(new UUID(0, 2));

    private final List<TrailFeed.Entry> trail = new ArrayList<>();

    @Test
    void theRecordsOfACaseAreToldInOrderAndTheRestIsNot() {
        happened(DETERMINATION, "receive", "claim", "request-supplement", "supplement", "accept", "amber", "decide");

        var page = pull(Optional.empty(), 100);

        assertThat(page.items())
                .extracting(
                        record -> record.what().kind(), record -> record.what().part())
                .containsExactly(
                        tuple(RecordKind.APPLICATION, RecordPart.WHOLE),
                        tuple(RecordKind.SUPPLEMENT, RecordPart.BEGIN),
                        tuple(RecordKind.SUPPLEMENT, RecordPart.END),
                        tuple(RecordKind.ACCEPTANCE, RecordPart.WHOLE),
                        tuple(RecordKind.COMPLETION, RecordPart.WHOLE));
        assertThat(page.items().getFirst().of().item()).hasToString("DETERMINATION");
        assertThat(page.items().getFirst().id()).isEqualTo("DETERMINATION-XS202611230000011-02.1");
        assertThat(page.more()).isFalse();
    }

    @Test
    void pagesOfAnySizeGiveAllRecordsOnce() {
        for (int i = 0; i < 40; i++) {
            happened(DETERMINATION, "receive", "claim", "amber", "accept");
        }
        var all = pull(Optional.empty(), 100).items();
        assertThat(all).hasSize(80);

        for (int limit : List.of(1, 2, 3, 7, 79, 80, 81)) {
            var found = new ArrayList<CaseRecord>();
            Optional<String> cursor = Optional.empty();
            CaseRecords page;
            do {
                page = pull(cursor, limit);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
                assertThat(pull(cursor, limit)).as("the same again").isEqualTo(page);
                found.addAll(page.items());
                cursor = Optional.of(page.next());
            } while (page.more());
            assertThat(found).as("pages of " + limit).isEqualTo(all);
        }
    }

    @Test
    void whatHappensAfterTheLastRecordFollowsItsCursor() {
        happened(DETERMINATION, "receive", "claim");
        var end = pull(Optional.empty(), 100).next();
        assertThat(pull(Optional.of(end), 100).items()).isEmpty();

        happened(DETERMINATION, "accept");

        assertThat(pull(Optional.of(end), 100).items())
                .extracting(record -> record.what().kind())
                .containsExactly(RecordKind.ACCEPTANCE);
    }

    /// One request reads 5,000 events at most.
    @Test
    void aLongStretchWithoutRecordsGivesAnEmptyPageThatSaysThereIsMore() {
        happened(DETERMINATION, IntStream.range(0, 5_200).mapToObj(_ -> "claim").toArray(String[]::new));
        happened(DETERMINATION, "accept");

        var first = pull(Optional.empty(), 20);
        var second = pull(Optional.of(first.next()), 20);

        assertThat(first.items()).isEmpty();
        assertThat(first.more()).isTrue();
        assertThat(second.items()).hasSize(1);
        assertThat(second.more()).isFalse();
    }

    @Test
    void nothingIsSaidOfTheApplicantOfAMatterThatCanBeAReport() {
        happened(COMPLAINT, "receive");
        happened(DETERMINATION, "receive");

        assertThat(pull(Optional.empty(), 20).items())
                .extracting(record -> record.of().applicant())
                .containsExactly(Optional.empty(), Optional.of(ApplicantKind.ORGANISATION));
    }

    @Test
    void onlyAPlatformOfAnotherAuthorityPulls() {
        for (var who : List.of(LI_NA, HER_APPROVER, ADMINISTRATOR)) {
            assertThatThrownBy(() -> now(pullCaseRecords().pull(new PullCaseRecords.Query(who, Optional.empty(), 20))))
                    .satisfies(refusedWith(new RoleLacking("PLATFORM")));
        }
    }

    @Test
    void aCursorOfAnotherDatabaseAndAnyOtherTextIsRefused() {
        for (var cursor : List.of("999999.1", "12", "", "a.b")) {
            assertThatThrownBy(() -> pull(Optional.of(cursor), 20)).satisfies(refusedWith(new CursorInvalid()));
        }
    }

    @Test
    void aSubscriberWhoseCursorIsOfAnotherDatabaseBeginsAgain() {
        happened(DETERMINATION, "receive", "claim", "accept");
        var sent = new ArrayList<String>();
        var reached = new AtomicReference<StreamPosition>();

        now(push(new StreamPosition(999_999, 1), sent, reached));

        assertThat(sent)
                .containsExactly("DETERMINATION-XS202611230000011-02.1", "DETERMINATION-XS202611230000011-02.3");
        assertThat(reached.get()).isEqualTo(trail.getLast().position());
    }

    private Mono<Pushed> push(StreamPosition from, List<String> sent, AtomicReference<StreamPosition> reached) {
        return new PushCaseRecordsService(
                        reader(),
                        new OneCursor(from, reached),
                        new Subscribers() {
                            @Override
                            public Flux<Subscriber> all() {
                                return Flux.just(new Subscriber("province", Set.of()));
                            }

                            @Override
                            public Mono<PushAnswer> send(Subscriber to, CaseRecord told) {
                                return Mono.fromSupplier(() -> {
                                    sent.add(told.id());
                                    return new PushAnswer.Taken();
                                });
                            }
                        },
                        Clock.fixed(MONDAY_MORNING, ZoneOffset.UTC))
                .push();
    }

    private CaseRecords pull(Optional<String> after, int limit) {
        return now(pullCaseRecords().pull(new PullCaseRecords.Query(PROVINCE, after, limit)));
    }

    private PullCaseRecords pullCaseRecords() {
        return new PullCaseRecordsService(reader());
    }

    private CaseRecordReader reader() {
        var service = new ServiceInMemory(SmallGuide.aGuideWithReports());
        service.accounts
                .addOrFind(new Account(
                        FACTORY,
                        new AccountHolder.Organisation(new Line("榕城制衣厂"), new CreditCode("91350100M000100Y43"))))
                .block();
        return new CaseRecordReader(new Listed(), service.guides, service.accounts);
    }

    private void happened(MatterCode matter, String... actions) {
        BundleGuide guide = SmallGuide.aGuideWithReports();
        var ordinal = guide.matter(matter).orElseThrow().ordinal();
        var file = new MatterFile(
                new MatterId(new UUID(1, trail.size())),
                new MatterNumber(BundleNumber.of("XS", LocalDate.of(2026, 11, 23), 1), ordinal),
                new BundleId(new UUID(2, trail.size())),
                new GuideId(SmallGuide.CODE, 1),
                matter,
                FACTORY,
                WORK_INJURY,
                RONGCHENG);
        long sequence = 1;
        for (var action : actions) {
            trail.add(new TrailFeed.Entry(
                    new StreamPosition(700 + trail.size() / 3, trail.size() + 1L),
                    file,
                    sequence++,
                    action,
                    MONDAY_MORNING,
                    StandingKind.UNDER_WAY));
        }
    }

    private final class Listed implements TrailFeed {

        @Override
        public Mono<List<Entry>> after(StreamPosition position, int limit) {
            return Mono.just(trail.stream()
                    .filter(entry -> position.isBefore(entry.position()))
                    .limit(limit)
                    .toList());
        }

        @Override
        public Mono<Boolean> hasBegun(StreamPosition position) {
            return Mono.just(position.transaction() < 900_000);
        }
    }

    /// The cursor of one subscriber, which nothing goes wrong with.
    private record OneCursor(StreamPosition from, AtomicReference<StreamPosition> reached) implements PushCursors {

        @Override
        public Flux<Held> take(Collection<Subscriber> named, Instant now, Instant leaseEnds) {
            return Flux.just(new Held(new UUID(0, 1), new UUID(0, 2), "province", from, 0));
        }

        @Override
        public Mono<Boolean> taken(Held held, StreamPosition position, Instant now, Instant leaseEnds) {
            return release(held, position, now);
        }

        @Override
        public Mono<Boolean> release(Held held, StreamPosition position, Instant now) {
            reached.set(position);
            return Mono.just(true);
        }

        @Override
        public Mono<Boolean> failed(Held held, Optional<StreamPosition> position, PushStep step, Instant now) {
            return Mono.just(false);
        }

        @Override
        public Mono<Boolean> resume(String name, Instant now) {
            return Mono.just(false);
        }

        @Override
        public Flux<SubscriberStanding> standings(Collection<Subscriber> named) {
            return Flux.empty();
        }
    }
}
