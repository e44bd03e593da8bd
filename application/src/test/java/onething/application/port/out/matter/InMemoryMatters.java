package onething.application.port.out.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import onething.application.port.Caseload;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.InMemoryListing;
import onething.application.port.out.paper.InMemoryIssuedPapers;
import onething.domain.bundle.BundleId;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.EscalationReached;
import onething.domain.guide.GuideId;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.matter.Tab;
import onething.domain.matter.watch.OfficeDeadline;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.message.Message;
import onething.domain.paper.Paper;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.search.SearchFixtures;
import onething.domain.search.SearchQuery;
import onething.domain.search.SearchTerms;
import onething.domain.trail.Event;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Matters as the submission of their bundles created them, see
/// [onething.application.port.out.bundle.InMemoryBundles].
public final class InMemoryMatters implements Matters, RunningMatters {

    private static final InMemoryListing<Versioned<MatterRecord>> BY_ID = new InMemoryListing<>(
            "moving", record -> record.value().last().matter().toString());

    private static final InMemoryListing<Versioned<MatterRecord>> LAST_CHANGED_FIRST = new InMemoryListing<>(
            "matters",
            record -> "%019d"
                            .formatted(
                                    Long.MAX_VALUE - record.value().last().at().toEpochMilli())
                    + record.value().last().matter());

    public final InMemoryIssuedPapers papers = new InMemoryIssuedPapers();

    private final WorkingCalendar calendar;
    private final InMemoryDeskCounts counts;
    private final InMemoryListing<Versioned<MatterRecord>> firstDueFirst;
    private final InMemoryListing<Versioned<MatterRecord>> oldestFirst =
            new InMemoryListing<>("oldest", InMemoryMatters::arrival);
    private final InMemoryListing<Versioned<MatterRecord>> newestFirst =
            new InMemoryListing<>("newest", record -> reversed(arrival(record)));
    private final InMemoryListing<Versioned<MatterRecord>> foundFirstDueFirst;
    private final Map<MatterId, Versioned<MatterRecord>> stored = new HashMap<>();
    private final Map<MatterId, List<Versioned<MatterRecord>>> states = new HashMap<>();
    private final Map<MatterId, List<Event>> trails = new HashMap<>();
    private final List<Event> happened = new ArrayList<>();
    private final Map<MatterId, SearchTerms> terms = new HashMap<>();
    private final Set<MatterId> awaitingApproval = new HashSet<>();
    private final Map<PersonId, Instant> readUntil = new HashMap<>();
    private ToLongFunction<PersonId> drafts = _ -> 0;

    public InMemoryMatters() {
        this(WorkingCalendar.of(List.of()));
    }

    public InMemoryMatters(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.counts = new InMemoryDeskCounts(calendar, this::trail);
        this.firstDueFirst = firstDueFirst("desk");
        this.foundFirstDueFirst = firstDueFirst("found");
    }

    private InMemoryListing<Versioned<MatterRecord>> firstDueFirst(String listing) {
        return new InMemoryListing<>(
                listing,
                record -> due(record.value().matter()) + record.value().last().matter());
    }

    /// Ids are in the order of arrival.
    private static String arrival(Versioned<MatterRecord> record) {
        return record.value().matter().file().id().value().toString();
    }

    private static String reversed(String hexadecimal) {
        return hexadecimal
                .chars()
                .map(digit -> digit == '-' ? '-' : Character.forDigit(15 - Character.digit(digit, 16), 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The event stays; its words are gone.
    public synchronized void erase(MatterId matter, long sequence) {
        UnaryOperator<Event> erased =
                event -> event.matter().equals(matter.value()) && event.sequence() == sequence ? event.erased() : event;
        trails.get(matter).replaceAll(erased);
        happened.replaceAll(erased);
    }

    /// The matter is gone; its trail stays without words, and ends with this event.
    public synchronized void destroy(Event told) {
        var matter = new MatterId(told.matter());
        stored.remove(matter);
        states.remove(matter);
        terms.remove(matter);
        awaitingApproval.remove(matter);
        trails.get(matter).replaceAll(Event::erased);
        trails.get(matter).add(told);
        happened.replaceAll(event -> event.matter().equals(told.matter()) ? event.erased() : event);
        happened.add(told);
    }

    /// Whether an open matter of another bundle is found by these terms.
    public synchronized boolean isSought(SearchQuery wanted, BundleId apart) {
        return stored.values().stream()
                .map(record -> record.value().matter())
                .filter(matter -> !matter.standing().kind().isEnd()
                        && !matter.file().bundle().equals(apart))
                .anyMatch(matter -> SearchFixtures.finds(
                        wanted, terms.getOrDefault(matter.file().id(), SearchTerms.NONE), true));
    }

    /// The events of all trails, in the order in which they were stored.
    public synchronized List<Event> happened() {
        return List.copyOf(happened);
    }

    public void countDraftsWith(ToLongFunction<PersonId> count) {
        drafts = count;
    }

    public synchronized void receive(List<MatterChange> received) {
        received.forEach(change -> store(new Versioned<>(change, -1), Optional.empty()));
    }

    @Override
    public Mono<Versioned<MatterRecord>> find(MatterId id) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                return stored.get(id);
            }
        });
    }

    @Override
    public Flux<Versioned<MatterRecord>> findAll(Set<MatterId> ids) {
        return Flux.fromIterable(ids).concatMap(this::find);
    }

    @Override
    public Flux<Versioned<MatterRecord>> of(BundleId bundle) {
        return Flux.defer(() -> Flux.fromStream(
                matching(record -> record.matter().file().bundle().equals(bundle)).stream()
                        .sorted(Comparator.comparingInt(record ->
                                record.value().matter().file().number().ordinal()))));
    }

    @Override
    public Mono<WithTrail> findWithTrail(MatterId id) {
        return find(id).flatMap(found -> trail(id).collectList().map(trail -> new WithTrail(found, trail)));
    }

    @Override
    public Flux<Versioned<MatterRecord>> of(BundleId bundle, Instant at) {
        return of(bundle)
                .concatMap(
                        now -> Mono.justOrEmpty(at(now.value().matter().file().id(), at)));
    }

    private synchronized Optional<Versioned<MatterRecord>> at(MatterId id, Instant at) {
        return states.get(id).stream()
                .filter(state -> !state.value().last().at().isAfter(at))
                .reduce((_, later) -> later);
    }

    @Override
    public Mono<Versioned<MatterRecord>> save(
            Versioned<MatterChange> change, List<Versioned<MatterChange>> alongWith, List<Paper> issued) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                requirePresent(change);
                alongWith.forEach(this::requirePresent);
                alongWith.forEach(along -> store(along, claimant(along)));
                papers.add(issued);
                return store(change, claimant(change));
            }
        });
    }

    @Override
    public Mono<Versioned<MatterRecord>> claim(Versioned<MatterChange> change, Optional<PersonId> claimant) {
        return Mono.fromSupplier(() -> {
            synchronized (this) {
                requirePresent(change);
                return store(change, claimant);
            }
        });
    }

    @Override
    public Mono<Map<PersonId, Long>> openClaims(OfficeCode office, Set<PersonId> officers) {
        return Mono.fromSupplier(() ->
                matching(record -> record.matter().file().office().equals(office)
                                && !record.matter().standing().kind().isEnd())
                        .stream()
                        .flatMap(record -> record.value().claimant().stream())
                        .filter(officers::contains)
                        .collect(Collectors.groupingBy(claimant -> claimant, Collectors.counting())));
    }

    @Override
    public Mono<Page<Running>> under(Collection<GuideId> versions, Optional<String> after, int limit) {
        return Mono.defer(() -> BY_ID.page(
                        matching(record ->
                                versions.contains(record.matter().file().guide())
                                        && !record.matter().standing().kind().isEnd()),
                        after,
                        limit))
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(record -> running(record.value().matter()))
                                .toList(),
                        page.next(),
                        page.total()));
    }

    private static Running running(Matter matter) {
        var file = matter.file();
        return new Running(file.id(), file.number(), file.guide(), file.code(), file.office(), matter.clocks());
    }

    @Override
    public Mono<Page<Versioned<MatterRecord>>> of(
            PersonId applicant, Optional<Tab> tab, Optional<String> after, int limit) {
        return Mono.defer(() -> LAST_CHANGED_FIRST.page(
                matching(record -> record.matter().file().applicant().equals(applicant)
                        && tab.filter(wanted -> record.matter().tab() != wanted).isEmpty()),
                after,
                limit));
    }

    @Override
    public Mono<Summary> summary(PersonId applicant) {
        return Mono.fromSupplier(() -> {
            var counts = new EnumMap<Tab, Long>(Tab.class);
            for (var tab : Tab.values()) {
                counts.put(tab, 0L);
            }
            counts.put(Tab.TODO, drafts.applyAsLong(applicant));
            matching(record -> record.matter().file().applicant().equals(applicant))
                    .forEach(record -> counts.merge(record.value().matter().tab(), 1L, Long::sum));
            return new Summary(
                    counts,
                    messages(applicant).stream()
                            .filter(message -> !message.read())
                            .count());
        });
    }

    /// Gives the applicant's messages, which [InMemoryMessages] divides into pages.
    synchronized List<Message> messages(PersonId applicant) {
        return matching(record -> record.matter().file().applicant().equals(applicant)).stream()
                .map(record -> record.value().matter())
                .flatMap(matter -> trails.get(matter.file().id()).stream()
                        .filter(event -> Message.isVisible(event, matter))
                        .map(event -> new Message(
                                matter.file(),
                                event,
                                !event.at().isAfter(readUntil.getOrDefault(applicant, Instant.MIN)))))
                .toList();
    }

    synchronized void markRead(PersonId applicant, Instant until) {
        readUntil.merge(applicant, until, (earlier, later) -> later.isAfter(earlier) ? later : earlier);
    }

    synchronized Optional<Instant> readUntil(PersonId applicant) {
        return Optional.ofNullable(readUntil.get(applicant));
    }

    @Override
    public Mono<Page<Versioned<MatterRecord>>> atDesk(DeskQuery query) {
        var listing = switch (query.sort()) {
            case PRESSING -> firstDueFirst;
            case NEWEST -> newestFirst;
            case OLDEST -> oldestFirst;
        };
        return Mono.defer(
                () -> listing.page(matching(record -> isListed(record, query)), query.after(), query.limit()));
    }

    @Override
    public Mono<Page<Versioned<MatterRecord>>> search(DeskQuery query, SearchQuery wanted, Caseload cases) {
        return Mono.defer(() -> foundFirstDueFirst.page(
                matching(record -> isListed(record, query)
                        && (wanted.number()
                                        .filter(number -> isNumbered(record, number))
                                        .isPresent()
                                || SearchFixtures.finds(
                                        wanted,
                                        terms.getOrDefault(
                                                record.matter().file().id(), SearchTerms.NONE),
                                        cases.holds(record.claimant())))),
                query.after(),
                query.limit()));
    }

    private static boolean isNumbered(MatterRecord record, SearchQuery.Number wanted) {
        var number = record.matter().file().number();
        return number.bundle().equals(wanted.bundle())
                && wanted.ordinal().map(ordinal -> ordinal == number.ordinal()).orElse(true);
    }

    private boolean isListed(MatterRecord record, DeskQuery query) {
        var file = record.matter().file();
        return file.office().equals(query.office())
                && query.district().covers(file.district())
                && query.filter()
                        .code()
                        .filter(code -> !code.equals(file.code()))
                        .isEmpty()
                && query.filter()
                        .reached()
                        .filter(level -> !hasReached(level, record.matter(), query.now()))
                        .isEmpty()
                && query.claimed()
                        .filter(officer -> !record.claimant().equals(Optional.of(officer)))
                        .isEmpty()
                && (!query.filter().overdue() || counts.isOverdue(record.matter(), query.now()))
                && (!query.filter().awaitsApproval() || awaitingApproval.contains(file.id()))
                && !(query.filter().open() && record.matter().standing().kind().isEnd());
    }

    @Override
    public Flux<Tally> tally(OfficeCode office, DistrictCode district, Instant now) {
        return Flux.defer(() -> Flux.fromStream(matching(record -> isAt(office, district, record)).stream()
                .map(record -> record.value().matter())
                .collect(Collectors.groupingBy(matter -> List.of(
                        matter.file().guide().code(),
                        matter.file().code(),
                        matter.file().district(),
                        matter.standing().kind())))
                .values()
                .stream()
                .map(alike -> counts.tally(alike, now))));
    }

    @Override
    public Flux<PeriodTally> period(OfficeCode office, DistrictCode district, ReportPeriod period) {
        return Flux.defer(() -> Flux.fromStream(matching(record -> isAt(office, district, record)).stream()
                .map(record -> record.value().matter())
                .collect(Collectors.groupingBy(matter -> List.of(
                        matter.file().guide().code(),
                        matter.file().code(),
                        matter.file().district())))
                .values()
                .stream()
                .flatMap(alike -> counts.period(alike, period).stream())));
    }

    @Override
    public Flux<Event> trail(MatterId id) {
        return Flux.defer(() -> {
            synchronized (this) {
                return Flux.fromIterable(List.copyOf(trails.getOrDefault(id, List.of())));
            }
        });
    }

    private Versioned<MatterRecord> store(Versioned<MatterChange> change, Optional<PersonId> claimant) {
        var id = change.value().after().file().id();
        var record = change.map(made -> new MatterRecord(made.after(), made.event(), claimant))
                .next();
        stored.put(id, record);
        states.computeIfAbsent(id, _ -> new ArrayList<>()).add(record);
        change.value().terms().ifPresent(found -> terms.put(id, found));
        if (change.value().awaitsApproval()) {
            awaitingApproval.add(id);
        } else {
            awaitingApproval.remove(id);
        }
        trails.computeIfAbsent(id, _ -> new ArrayList<>()).add(change.value().event());
        happened.add(change.value().event());
        return record;
    }

    private Optional<PersonId> claimant(Versioned<MatterChange> change) {
        var file = change.value().after().file();
        return Optional.ofNullable(stored.get(file.id()))
                .map(Versioned::value)
                .filter(record -> record.matter().file().district().equals(file.district()))
                .flatMap(MatterRecord::claimant);
    }

    private void requirePresent(Versioned<MatterChange> change) {
        var id = change.value().after().file().id();
        var present = stored.get(id);
        if (present == null) {
            throw new MatterUnknown(id.value()).refused();
        }
        if (present.version() != change.version()) {
            throw new ChangedMeanwhile(present.version()).refused();
        }
    }

    private synchronized List<Versioned<MatterRecord>> matching(Predicate<MatterRecord> wanted) {
        return stored.values().stream()
                .filter(record -> wanted.test(record.value()))
                .toList();
    }

    private static boolean isAt(OfficeCode office, DistrictCode district, MatterRecord record) {
        var file = record.matter().file();
        return file.office().equals(office) && district.covers(file.district());
    }

    private List<Event> trail(Matter matter) {
        return trails.getOrDefault(matter.file().id(), List.of());
    }

    private boolean hasReached(EscalationLevel level, Matter matter, Instant now) {
        return EscalationReached.highest(matter.clocks(), now, calendar)
                .filter(reached -> reached.level().compareTo(level) >= 0)
                .isPresent();
    }

    private String due(Matter matter) {
        return OfficeDeadline.of(matter.clocks(), calendar).place().toString();
    }
}
