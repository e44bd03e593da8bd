package onething.persistence.relational.upload;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.application.port.out.upload.Uploads;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.material.FileQuota;
import onething.domain.material.MaterialId;
import onething.domain.refusal.Refusal.BundleFull;
import onething.domain.text.FileName;
import onething.domain.upload.Part;
import onething.domain.upload.Upload;
import onething.domain.upload.UploadId;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.RowReader;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A file's name may say who reports, so it has the reporters' keys. `uploads.file_name` is not encrypted again
/// with new keys, because its rows are soon deleted.
@Repository
class R2dbcUploads implements Uploads {

    private static final String FILE_NAME = "uploads.file_name";

    private static final String ADD = """
            insert into uploads (id, bundle, file_name, meets, length, sha256, expires)
            select :id, :bundle, :fileName, :meets, :length, :sha256, :expires
              from uploads
             where bundle = :bundle and material is null and expires > :now
            having count(*) < :files and coalesce(sum(length), 0) + :length <= :bytes
            returning *
            """;

    private static final String FIND = "select * from uploads where id = :id and bundle = :bundle and expires > :now";

    private static final String OF =
            "select * from uploads where bundle = :bundle and expires > :now order by expires, id";

    /// The row of the upload orders two connections that send the same bytes.
    private static final String ADVANCE = """
            with advanced as (
                update uploads set received = :start + :length
                 where id = :id and received = :start and material is null
                returning *),
            added as (
                insert into upload_parts (upload, start, length, name)
                select id, :start, :length, :name from advanced)
            select * from advanced
            """;

    private static final String COMPLETE = """
            with forgotten as (delete from upload_parts where upload = :id)
            update uploads set received = length, material = :material where id = :id
            returning *
            """;

    private final DatabaseClient database;
    private final ColumnCipher cipher;

    R2dbcUploads(DatabaseClient database, ReporterCipher cipher) {
        this.database = database;
        this.cipher = cipher.cipher();
    }

    @Override
    public Mono<Upload> add(Upload upload, FileQuota open, Instant now) {
        var adding = database.sql(ADD)
                .bind("id", upload.id().value())
                .bind("bundle", upload.bundle().value())
                .bind(
                        "fileName",
                        cipher.encryptText(
                                FILE_NAME,
                                upload.id().value(),
                                upload.fileName().value()))
                .bind("meets", upload.meets().stream().map(MaterialCode::value).toArray(String[]::new))
                .bind("length", upload.length())
                .bind("expires", BatchBinder.stored(upload.expires()))
                .bind("now", BatchBinder.stored(now))
                .bind("files", open.files())
                .bind("bytes", open.bytes());
        return BatchBinder.bind(adding, "sha256", String.class, upload.sha256())
                .map(this::upload)
                .one()
                .switchIfEmpty(Mono.error(new BundleFull(open.files(), open.bytes())::refused));
    }

    @Override
    public Mono<Upload> find(BundleId bundle, UploadId id, Instant now) {
        return database.sql(FIND)
                .bind("id", id.value())
                .bind("bundle", bundle.value())
                .bind("now", BatchBinder.stored(now))
                .map(this::upload)
                .one();
    }

    @Override
    public Flux<Upload> of(BundleId bundle, Instant now) {
        return database.sql(OF)
                .bind("bundle", bundle.value())
                .bind("now", BatchBinder.stored(now))
                .map(this::upload)
                .all();
    }

    @Override
    public Mono<Upload> advance(UploadId id, Part part) {
        return database.sql(ADVANCE)
                .bind("id", id.value())
                .bind("start", part.start())
                .bind("length", part.length())
                .bind("name", part.name())
                .map(this::upload)
                .one();
    }

    @Override
    public Flux<Part> parts(UploadId id) {
        return database.sql("select * from upload_parts where upload = :id order by start")
                .bind("id", id.value())
                .map(row -> new Part(get(row, "start", Long.class), get(row, "length", Long.class), text(row, "name")))
                .all();
    }

    @Override
    public Mono<Upload> complete(UploadId id, MaterialId material) {
        return database.sql(COMPLETE)
                .bind("id", id.value())
                .bind("material", material.value())
                .map(this::upload)
                .one();
    }

    @Override
    public Mono<Void> remove(UploadId id) {
        return database.sql("delete from uploads where id = :id")
                .bind("id", id.value())
                .then();
    }

    @Override
    public Mono<Long> removeExpired(Instant now) {
        return database.sql("delete from uploads where expires <= :now")
                .bind("now", BatchBinder.stored(now))
                .fetch()
                .rowsUpdated();
    }

    private Upload upload(Readable row) {
        var id = uuid(row, "id");
        return new Upload(
                new UploadId(id),
                new BundleId(uuid(row, "bundle")),
                new FileName(cipher.decryptText(FILE_NAME, id, get(row, "file_name", byte[].class))),
                Arrays.stream(get(row, "meets", String[].class))
                        .map(MaterialCode::new)
                        .collect(Collectors.toSet()),
                get(row, "length", Long.class),
                get(row, "received", Long.class),
                RowReader.find(row, "sha256", String.class),
                RowReader.find(row, "material", UUID.class).map(MaterialId::new),
                get(row, "expires", Instant.class));
    }
}
