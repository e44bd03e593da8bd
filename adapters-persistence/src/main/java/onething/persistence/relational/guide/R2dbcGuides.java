package onething.persistence.relational.guide;

import static onething.persistence.relational.RowReader.json;
import static onething.persistence.relational.RowReader.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.application.port.out.GuideChecks;
import onething.application.port.out.Guides;
import onething.application.port.out.amendment.AmendedGuides;
import onething.domain.amendment.AmendableValue;
import onething.domain.amendment.Amendment;
import onething.domain.code.GuideCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.GuideReport;
import onething.domain.guide.check.VersionsCheck;
import onething.domain.refusal.Fault;
import onething.domain.release.GuideVersions;
import onething.domain.text.Verbatim;
import onething.persistence.guides.GuideReader;
import onething.persistence.guides.ReadGuide;
import onething.persistence.relational.Json;
import onething.persistence.relational.RowReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.type.TypeReference;

/// The guides that ship, and beside them the versions that were made at the desk, which are in PostgreSQL. A
/// version is read and checked once. One that this node publishes is known at once, one of another node within
/// [#WITHIN]; it is in force from the next day at the earliest, so every node knows it by then. A withdrawn one is
/// still found by its id: at midnight another node may have taken it in the seconds before it knew.
///
/// While the database does not answer, what is known goes on.
final class R2dbcGuides implements Guides, GuideChecks, AmendedGuides {

    static final Duration WITHIN = Duration.ofSeconds(10);

    /// How long a reader of a known guide waits for a database that does not answer.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(R2dbcGuides.class);
    private static final String NUMBERS = """
            select v.guide, v.version, a.stage = 'WITHDRAWN' as withdrawn
              from guide_versions v join guide_amendments a on a.id = v.amendment
            """;
    private static final String FILES = "select files from guide_versions where guide = :guide and version = :version";

    private final List<ReadGuide> shipped;
    private final DatabaseClient database;
    private final Clock clock;

    private final Publications publications;
    private final Mono<Known> known;
    private volatile @Nullable Known last;

    R2dbcGuides(List<ReadGuide> shipped, DatabaseClient database, Clock clock, Publications publications) {
        this.shipped = List.copyOf(shipped);
        this.database = database;
        this.clock = clock;
        this.publications = publications;
        this.known = Mono.defer(this::read).cacheInvalidateIf(this::isStale);
    }

    @Override
    public Flux<GuideVersions> all() {
        return known.flatMapIterable(each -> each.versions().values());
    }

    @Override
    public Mono<GuideVersions> find(GuideCode code) {
        return known.flatMap(each -> Mono.justOrEmpty(each.versions().get(code.value())));
    }

    @Override
    public Mono<BundleGuide> get(GuideId id) {
        return read(id).map(R2dbcGuides::guide);
    }

    @Override
    public Flux<GuideReport> published() {
        return known.flatMapIterable(Known::published).map(ReadGuide::report);
    }

    /// Runs off the event loop, because a guide may be long.
    @Override
    public Mono<GuideReport> check(Map<String, Verbatim> files) {
        return known.publishOn(Schedulers.boundedElastic())
                .map(each -> checked(GuideReader.read(texts(files)), each).report());
    }

    private static Map<String, String> texts(Map<String, Verbatim> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().value()));
    }

    @Override
    public Mono<List<AmendableValue>> values(Amendment amendment) {
        return read(amendment.base())
                .publishOn(Schedulers.boundedElastic())
                .map(base -> AmendedFiles.values(base, amendment));
    }

    @Override
    public Mono<Amended> of(Amendment amendment) {
        return Mono.zip(known, read(amendment.base()))
                .publishOn(Schedulers.boundedElastic())
                .map(both -> amended(amendment, both.getT2(), both.getT1()));
    }

    private static Amended amended(Amendment amendment, ReadGuide base, Known known) {
        var files = AmendedFiles.of(base, amendment);
        var read = checked(GuideReader.read(files), known);
        return new Amended(
                read.report(),
                files.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, file -> new Verbatim(file.getValue()))));
    }

    /// A guide without a fault of its own is also checked beside the published versions before and after it.
    private static ReadGuide checked(ReadGuide read, Known known) {
        return read.report()
                .guide()
                .map(guide -> read.with(VersionsCheck.check(beside(guide, known))))
                .orElse(read);
    }

    private static List<BundleGuide> beside(BundleGuide guide, Known known) {
        var versions = known.versions().get(guide.id().code().value());
        var others = versions == null
                ? Stream.<BundleGuide>empty()
                : versions.all().stream().filter(each -> !each.id().equals(guide.id()));
        return new GuideVersions(Stream.concat(others, Stream.of(guide)).toList()).all();
    }

    /// A version that this node does not know yet may have been published by another one a moment ago.
    private Mono<ReadGuide> read(GuideId id) {
        return known.flatMap(each -> Mono.justOrEmpty(each.byId().get(id)))
                .switchIfEmpty(Mono.defer(() -> {
                    publications.another();
                    return known.flatMap(each -> Mono.justOrEmpty(each.byId().get(id)));
                }))
                .switchIfEmpty(
                        Mono.error(() -> new IllegalStateException("no guide " + id + " has ever been published")));
    }

    private Mono<Known> read() {
        long publicationsBefore = publications.count();
        var now = clock.instant();
        var before = last;
        var reading = (before == null ? numbers() : numbers().timeout(LONGEST_WAIT))
                .flatMap(stored -> before != null && before.stored().equals(stored)
                        ? Mono.just(before.at(now, publicationsBefore))
                        : all(stored, before).map(all -> Known.of(all, stored, now, publicationsBefore)))
                .doOnNext(read -> last = read);
        return before == null
                ? reading
                : reading.onErrorResume(fault -> {
                    LOG.warn("the published guides could not be read again: {}", fault.toString());
                    return Mono.just(before.at(now, publicationsBefore));
                });
    }

    /// The versions of the desk, each with whether it was withdrawn.
    private Mono<Map<GuideId, Boolean>> numbers() {
        return database.sql(NUMBERS)
                .map(row -> Map.entry(
                        new GuideId(new GuideCode(text(row, "guide")), RowReader.get(row, "version", Integer.class)),
                        RowReader.get(row, "withdrawn", Boolean.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Map<GuideId, ReadGuide>> all(Map<GuideId, Boolean> stored, @Nullable Known before) {
        return Flux.fromIterable(stored.keySet())
                .concatMap(
                        id -> before != null && before.stored().containsKey(id) ? Mono.just(before.get(id)) : load(id))
                .collectList()
                .map(read -> beside(read, stored));
    }

    private Mono<ReadGuide> load(GuideId id) {
        return database.sql(FILES)
                .bind("guide", id.code().value())
                .bind("version", id.version())
                .map(row -> json(row, "files"))
                .one()
                .publishOn(Schedulers.boundedElastic())
                .map(files -> GuideReader.read(Json.read(files, new TypeReference<Map<String, String>>() {})))
                .doOnNext(read -> refuse(read.report().faults(), id));
    }

    /// A release may ship another version than the desk has made, but not the same one.
    private Map<GuideId, ReadGuide> beside(List<ReadGuide> stored, Map<GuideId, Boolean> withdrawn) {
        var all = new LinkedHashMap<GuideId, ReadGuide>();
        Stream.concat(shipped.stream(), stored.stream()).forEach(read -> {
            var id = guide(read).id();
            if (all.put(id, read) != null) {
                throw new IllegalStateException(id + " was published at the desk, and this release ships it too");
            }
        });
        if (!stored.isEmpty()) {
            GuideVersions.of(all.values().stream()
                            .map(R2dbcGuides::guide)
                            .filter(guide -> !withdrawn.getOrDefault(guide.id(), false))
                            .toList())
                    .values()
                    .forEach(versions -> refuse(
                            VersionsCheck.check(versions.all()),
                            versions.all().getLast().id()));
        }
        return all;
    }

    private static void refuse(List<Fault> faults, GuideId id) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.stream()
                    .map(fault -> fault.path() + " " + fault.rule() + ": " + fault.detail())
                    .collect(Collectors.joining("\n  ", id + " does not hold together:\n  ", "")));
        }
    }

    private static BundleGuide guide(ReadGuide read) {
        return read.report().guide().orElseThrow();
    }

    private boolean isStale(Known read) {
        return read.publications() != publications.count()
                || read.at().plus(WITHIN).isBefore(clock.instant());
    }

    /// @param versions without those that were withdrawn
    /// @param stored   the versions of the desk among them, each with whether it was withdrawn
    private record Known(
            Map<GuideId, ReadGuide> byId,
            Map<String, GuideVersions> versions,
            Map<GuideId, Boolean> stored,
            Instant at,
            long publications) {

        static Known of(Map<GuideId, ReadGuide> byId, Map<GuideId, Boolean> stored, Instant at, long publications) {
            var holding = byId.entrySet().stream()
                    .filter(each -> !stored.getOrDefault(each.getKey(), false))
                    .map(each -> guide(each.getValue()))
                    .toList();
            return new Known(byId, GuideVersions.of(holding), stored, at, publications);
        }

        Known at(Instant now, long publicationsNow) {
            return new Known(byId, versions, stored, now, publicationsNow);
        }

        List<ReadGuide> published() {
            return byId.entrySet().stream()
                    .filter(each -> !stored.getOrDefault(each.getKey(), false))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        ReadGuide get(GuideId id) {
            var read = byId.get(id);
            if (read == null) {
                throw new IllegalStateException(id + " is not known");
            }
            return read;
        }
    }
}
