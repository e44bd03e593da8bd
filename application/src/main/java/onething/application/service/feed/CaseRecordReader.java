package onething.application.service.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.StreamPosition;
import onething.application.port.out.Guides;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.feed.TrailFeed;
import onething.application.port.out.feed.TrailFeed.Entry;
import onething.domain.account.Account;
import onething.domain.code.MatterCode;
import onething.domain.feed.ApplicantKind;
import onething.domain.feed.CaseRecord;
import onething.domain.feed.CaseRecord.CaseFile;
import onething.domain.feed.RecordTable;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.feed.ItemCode;
import onething.domain.matter.MatterFile;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads events until a page of records is full. It reads a limited number for one page, because most events are no
/// records: a page may have fewer records than asked for, and say that there is more.
public final class CaseRecordReader {

    /// Before the first event.
    static final StreamPosition BEGINNING = new StreamPosition(0, 0);

    private static final int BATCH = 500;
    private static final int MAX_BATCHES = 10;

    private final TrailFeed feed;
    private final Guides guides;
    private final Accounts accounts;

    public CaseRecordReader(TrailFeed feed, Guides guides, Accounts accounts) {
        this.feed = feed;
        this.guides = guides;
        this.accounts = accounts;
    }

    /// @param reached the last event that was read, or the last record where the page is full
    /// @param more    whether there may be events after it
    record RecordPage(List<PlacedRecord> records, StreamPosition reached, boolean more) {}

    /// A record with the place of its event.
    record PlacedRecord(CaseRecord told, MatterCode matter, StreamPosition at) {}

    /// Empty if this database has not given the position: it was restored from a copy.
    Mono<StreamPosition> known(StreamPosition position) {
        return Mono.just(position).filterWhen(feed::hasBegun);
    }

    /// The records after a position.
    Mono<RecordPage> after(StreamPosition begin, int limit) {
        return next(new Scan(begin, List.of(), true, 0), limit)
                .expand(scan -> scan.isDone(limit) ? Mono.empty() : next(scan, limit))
                .last()
                .flatMap(this::told);
    }

    private Mono<Scan> next(Scan scan, int limit) {
        return feed.after(scan.position(), BATCH)
                .flatMap(entries -> Flux.fromIterable(entries)
                        .concatMap(this::found)
                        .take(limit - scan.found().size() + 1L)
                        .collectList()
                        .map(found -> scan.with(entries, found, limit)));
    }

    /// Empty where the event is not told, or the guide has no code for the matter.
    private Mono<Found> found(Entry entry) {
        return guides.get(entry.file().guide()).flatMap(guide -> Mono.justOrEmpty(found(entry, guide)));
    }

    private static Optional<Found> found(Entry entry, BundleGuide guide) {
        var matter = guide.matter(entry.file().code()).orElseThrow();
        return guide.services()
                .feed()
                .item(matter.code())
                .flatMap(item -> RecordTable.row(entry.action(), matter.procedure())
                        .map(row -> new Found(entry, guide, matter, item, row)));
    }

    /// Each applicant is looked up once for a page.
    private Mono<RecordPage> told(Scan scan) {
        var applicants = scan.found().stream()
                .filter(Found::namesApplicant)
                .map(found -> found.file().applicant())
                .distinct();
        return Flux.fromStream(applicants)
                .concatMap(accounts::find)
                .collectMap(Account::id, account -> ApplicantKind.of(account.holder()))
                .map(kinds -> new RecordPage(
                        scan.found().stream().map(found -> found.placed(kinds)).toList(),
                        scan.position(),
                        scan.more()));
    }

    /// What was read so far.
    ///
    /// @param position the last event that was read, or the last record where the page is full
    /// @param more     whether there may be events after the position
    private record Scan(StreamPosition position, List<Found> found, boolean more, int batches) {

        Scan with(List<Entry> read, List<Found> more, int limit) {
            var all = new ArrayList<>(found);
            all.addAll(more);
            if (all.size() > limit) {
                var page = all.subList(0, limit);
                return new Scan(page.getLast().entry().position(), page, true, batches + 1);
            }
            var reached = read.isEmpty() ? position : read.getLast().position();
            return new Scan(reached, all, read.size() == BATCH, batches + 1);
        }

        boolean isDone(int limit) {
            return !more || found.size() >= limit || batches >= MAX_BATCHES;
        }
    }

    private record Found(Entry entry, BundleGuide guide, MatterGuide matter, ItemCode item, RecordTable.Row row) {

        MatterFile file() {
            return entry.file();
        }

        /// Of a matter that can be a report (举报), nothing is said of the applicant.
        boolean namesApplicant() {
            return guide.people()
                    .reporter()
                    .filter(secrecy -> secrecy.matters().contains(file().code()))
                    .isEmpty();
        }

        PlacedRecord placed(Map<PersonId, Optional<ApplicantKind>> kinds) {
            return new PlacedRecord(record(kinds), file().code(), entry.position());
        }

        private CaseRecord record(Map<PersonId, Optional<ApplicantKind>> kinds) {
            var number = guide.services()
                    .feed()
                    .caseNumber()
                    .number(
                            item,
                            file().number().bundle().toString(),
                            file().number().ordinal());
            var applicant = namesApplicant()
                    ? kinds.getOrDefault(file().applicant(), Optional.empty())
                    : Optional.<ApplicantKind>empty();
            return new CaseRecord(
                    new CaseFile(item, number, matter.title(), file().office(), file().district(), applicant),
                    entry.sequence(),
                    row,
                    entry.at(),
                    entry.standing());
        }
    }
}
