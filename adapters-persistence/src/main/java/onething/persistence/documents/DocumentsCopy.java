package onething.persistence.documents;

import static onething.persistence.relational.RowReader.text;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import onething.persistence.documents.storage.FolderStorage;
import onething.persistence.documents.storage.Place;
import onething.persistence.documents.storage.S3Properties;
import onething.persistence.documents.storage.S3Storage;
import onething.persistence.documents.storage.Storage;
import onething.persistence.documents.storage.StorageCopy;
import onething.persistence.documents.storage.StorageCopy.Outcome;
import onething.persistence.relational.encryption.ReporterCipher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Copies all files to which the database refers: between the folder and the object storage, into a backup, and out
/// of one. It is no part of the service: the commands of an operator use it.
@EnableConfigurationProperties({DocumentsProperties.class, S3Properties.class})
public final class DocumentsCopy {

    private static final int AT_ONCE = 4;

    /// Contents of materials, and parts of uploads that go on. Copies for viewing are made again.
    private static final String REFERENCED = """
            select sha256 as name, true as whole from materials
             union
            select name, false from upload_parts
            """;

    private final DatabaseClient database;
    private final ReporterCipher cipher;
    private final DocumentsProperties properties;
    private final S3Properties s3;

    DocumentsCopy(DatabaseClient database, ReporterCipher cipher, DocumentsProperties properties, S3Properties s3) {
        this.database = database;
        this.cipher = cipher;
        this.properties = properties;
        this.s3 = s3;
    }

    /// @param toObjectStorage whether from the folder to the object storage, and not back
    /// @param report          gets each file that is lost or damaged
    /// @return how many files had each outcome
    ///   Fails with [IllegalArgumentException] if settings of the object storage are missing.
    public Mono<Map<Outcome, Long>> copy(boolean toObjectStorage, Consumer<String> report) {
        return waiting(scheduler -> bucket(scheduler, bucket -> {
            var folder = new FolderStorage(properties.directory(), scheduler);
            return toObjectStorage
                    ? counts(folder, bucket, scheduler, report)
                    : counts(bucket, folder, scheduler, report);
        }));
    }

    /// Copies from where the settings say that the documents are into a folder of a backup.
    public Mono<Map<Outcome, Long>> copyInto(Path backup, Consumer<String> report) {
        return waiting(scheduler -> {
            var to = new FolderStorage(backup, scheduler);
            return switch (properties.store()) {
                case FOLDER -> counts(new FolderStorage(properties.directory(), scheduler), to, scheduler, report);
                case S3 -> bucket(scheduler, bucket -> counts(bucket, to, scheduler, report));
            };
        });
    }

    /// Copies from one folder into another.
    public Mono<Map<Outcome, Long>> copyBetween(Path from, Path to, Consumer<String> report) {
        return waiting(scheduler ->
                counts(new FolderStorage(from, scheduler), new FolderStorage(to, scheduler), scheduler, report));
    }

    private <T> Mono<T> waiting(Function<Scheduler, Mono<T>> work) {
        return Mono.using(
                () -> Schedulers.newBoundedElastic(properties.threads(), Integer.MAX_VALUE, "documents"),
                work,
                Scheduler::dispose);
    }

    private <T> Mono<T> bucket(Scheduler scheduler, Function<Storage, Mono<T>> work) {
        return Mono.using(() -> new S3Storage(properties.directory(), s3, scheduler), work);
    }

    private Mono<Map<Outcome, Long>> counts(Storage from, Storage to, Scheduler scheduler, Consumer<String> report) {
        var copy = new StorageCopy(from, to, cipher.cipher(), scheduler);
        return places().flatMap(place -> copy.copy(place).doOnNext(outcome -> tell(outcome, place, report)), AT_ONCE)
                .collect(() -> new EnumMap<>(Outcome.class), (counts, outcome) -> counts.merge(outcome, 1L, Long::sum));
    }

    private static void tell(Outcome outcome, Place place, Consumer<String> report) {
        switch (outcome) {
            case LOST -> report.accept("lost: " + place.path());
            case DAMAGED -> report.accept("damaged: " + place.path());
            case COPIED, THERE_BEFORE -> {}
        }
    }

    private Flux<Place> places() {
        return database.sql(REFERENCED)
                .map(row -> Boolean.TRUE.equals(row.get("whole", Boolean.class))
                        ? Place.content(text(row, "name"))
                        : Place.part(text(row, "name")))
                .all();
    }
}
