package onething.persistence.relational.encryption;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;

import io.r2dbc.spi.Readable;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import onething.application.port.out.encryption.EncryptedColumns;
import onething.domain.party.IdCardNumber;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Encrypts columns again, two hundred rows at a time, in the order of their keys. It replaces a row only
/// if the row is still what was read. So two nodes may do it at the same time, and people may change rows
/// meanwhile.
///
/// The blind indexes are made again too, from the value that is encrypted beside them. So a change of
/// keys completes by itself, and no person has to sign in for it.
@Repository
class R2dbcEncryptedColumns implements EncryptedColumns {

    private static final int ROWS_PER_STATEMENT = 200;
    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private static final String GRANT = "bundle || '/' || " + micros("granted");

    /// `face_sign_ins.details` and `uploads.file_name` are not listed, because their rows are soon deleted, and
    /// so are the parts of uploads. So a ring has to keep older keys for at least two days.
    static final List<ColumnName> PLACES = List.of(
            new ColumnName("bundles", "id", "uuid", "answers"),
            new ColumnName("matters", "id", "uuid", "particulars"),
            ColumnName.ofMatterStates("particulars"),
            new ColumnName("signing_keys", "id", "text", "private_key"),
            new ColumnName("second_factors", "person", "uuid", "secret"),
            new ColumnName("log_keys", "id", "text", "private_key"));

    /// Columns that show, or may show, who reports an employer.
    static final List<ColumnName> REPORTERS = List.of(
            new ColumnName("bundles", "id", "uuid", "reporter"),
            new ColumnName("mandates", "id", "uuid", "agent", GRANT),
            new ColumnName("mandates", "id", "uuid", "authority", GRANT),
            new ColumnName("materials", "id", "uuid", "file_name"),
            new ColumnName("materials", "id", "uuid", "source"),
            new ColumnName("matters", "id", "uuid", "supplied"),
            ColumnName.ofMatterStates("supplied"),
            new ColumnName(
                    "corrections", "id", "uuid", "content", "matter || '/' || field || '/' || " + micros("asked")),
            new ColumnName("papers", "id", "uuid", "content"),
            new ColumnName("paper_files", "paper", "uuid", "file"),
            new ColumnName("trail", "number", "bigint", NoteCipher.COLUMN, "matter || '/' || sequence"),
            new ColumnName("note_erasures", "id", "uuid", "reason"),
            new ColumnName("internal_notes", "id", "uuid", "text"),
            new ColumnName("inquiries", "id", "uuid", "content"),
            new ColumnName("appointments", "id", "uuid", "wish", "matter || '/' || purpose"),
            new ColumnName("ratings", "matter", "uuid", "comment"),
            new ColumnName("rating_reviews", "matter", "uuid", "content"),
            new ColumnName("contact_preferences", "person", "uuid", "addresses"),
            new ColumnName("accounts", "id", "uuid", "name"),
            new ColumnName("accounts", "id", "uuid", "identity"),
            new ColumnName("former_names", "id", "uuid", "name", "account || '/' || " + micros("until")),
            new ColumnName("account_logins", "account", "uuid", "login"));

    /// All of them lead to a person, so their keys are those of reporters. An agent's column holds the number and
    /// then the name.
    private static final List<Marked> MARKED = List.of(
            new Marked("accounts", "id", "identity", "identity_blind_index", "id", UnaryOperator.identity()),
            new Marked("account_logins", "account", "login", "login_blind_index", "account", UnaryOperator.identity()),
            new Marked(
                    "mandates",
                    "id",
                    "agent",
                    "agent_blind_index",
                    GRANT,
                    text -> text.substring(0, IdCardNumber.LENGTH)));

    private final DatabaseClient database;
    private final ColumnCipher cipher;
    private final ReporterCipher reporterCipher;
    private final BlindIndex index;

    R2dbcEncryptedColumns(
            DatabaseClient database, ColumnCipher cipher, ReporterCipher reporterCipher, ReporterIndex reporterIndex) {
        this.database = database;
        this.cipher = cipher;
        this.reporterCipher = reporterCipher;
        this.index = reporterIndex.index();
    }

    @Override
    public Mono<Long> reencrypt() {
        var ours = Flux.fromIterable(PLACES).concatMap(place -> reencrypted(place, cipher));
        var reporters = Flux.fromIterable(REPORTERS).concatMap(place -> reencrypted(place, reporterCipher.cipher()));
        return Flux.concat(ours, reporters, markedAgain()).reduce(0L, Long::sum);
    }

    private Mono<Long> reencrypted(ColumnName place, ColumnCipher with) {
        return with.hasOlderKeys() ? batches(place.first(), after -> batch(place, with, after)) : Mono.just(0L);
    }

    private Mono<Long> markedAgain() {
        return index.hasOlderKeys()
                ? Flux.fromIterable(MARKED)
                        .concatMap(marked -> batches(NIL, after -> markedBatch(marked, after)))
                        .reduce(0L, Long::sum)
                : Mono.just(0L);
    }

    private static Mono<Long> batches(String first, Function<String, Mono<Batch>> next) {
        return next.apply(first)
                .expand(batch -> batch.read() < ROWS_PER_STATEMENT ? Mono.empty() : next.apply(batch.last()))
                .map(Batch::changed)
                .reduce(0L, Long::sum);
    }

    private Mono<Batch> batch(ColumnName place, ColumnCipher with, String after) {
        return database.sql(place.older())
                .bind("after", after)
                .bind("head", with.currentHead())
                .bind("most", ROWS_PER_STATEMENT)
                .map(row -> reencryptedRow(row, place, with))
                .all()
                .collectList()
                .flatMap(rows -> replaced(place.replace(), rows, after));
    }

    private Mono<Batch> markedBatch(Marked marked, String after) {
        return database.sql(marked.all())
                .bind("after", after)
                .bind("most", ROWS_PER_STATEMENT)
                .map(row -> remarked(row, marked))
                .all()
                .collectList()
                .flatMap(rows -> replaced(marked.replace(), rows, after));
    }

    private Mono<Batch> replaced(String statement, List<Row> rows, String after) {
        var changed =
                rows.stream().filter(row -> !row.before().equals(row.next())).toList();
        var last = rows.isEmpty() ? after : rows.getLast().key();
        return changed.isEmpty()
                ? Mono.just(new Batch(rows.size(), last, 0))
                : database.sql(statement)
                        .bind("keys", texts(changed, Row::key))
                        .bind("before", texts(changed, Row::before))
                        .bind("next", texts(changed, Row::next))
                        .fetch()
                        .rowsUpdated()
                        .map(count -> new Batch(rows.size(), last, count));
    }

    private static Row reencryptedRow(Readable row, ColumnName place, ColumnCipher with) {
        var sealed = get(row, "sealed", byte[].class);
        var bound = text(row, "bound");
        var again = with.encrypt(place.place(), bound, with.decrypt(place.place(), bound, sealed));
        var hex = HexFormat.of();
        return new Row(text(row, "key"), hex.formatHex(sealed), hex.formatHex(again));
    }

    private Row remarked(Readable row, Marked marked) {
        var place = marked.name();
        var with =
                REPORTERS.stream().anyMatch(column -> column.name().equals(place)) ? reporterCipher.cipher() : cipher;
        var number =
                marked.number().apply(with.decryptText(place, text(row, "bound"), get(row, "sealed", byte[].class)));
        return new Row(
                text(row, "key"),
                text(row, "mark"),
                Base64.getEncoder().withoutPadding().encodeToString(index.hash(place, number)));
    }

    private static String[] texts(List<Row> rows, Function<Row, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static String micros(String column) {
        return "(extract(epoch from " + column + ") * 1000000)::bigint";
    }

    private record Row(String key, String before, String next) {}

    /// @param read    how many rows were read
    /// @param last    the key of the last of them
    /// @param changed how many were encrypted or indexed again
    private record Batch(int read, String last, long changed) {}

    /// An encrypted column with a blind index beside it.
    ///
    /// @param bound  as of a [ColumnName]
    /// @param number takes the indexed value out of the decrypted text
    private record Marked(
            String table, String key, String column, String mark, String bound, UnaryOperator<String> number) {

        /// The name to which index and cipher bind the value.
        String name() {
            return table + "." + column;
        }

        String all() {
            return """
                    select %4$s::text as key, (%5$s)::text as bound, %1$s as sealed, %2$s as mark from %3$s
                     where %1$s is not null and %4$s > cast(:after as uuid) order by %4$s limit :most
                    """.formatted(column, mark, table, key, bound);
        }

        String replace() {
            return """
                    update %2$s as t set %1$s = u.next
                      from unnest(:keys, :before, :next) as u(key, before, next)
                     where t.%3$s = cast(u.key as uuid) and t.%1$s = u.before
                    """.formatted(mark, table, key);
        }
    }

    /// @param type  the SQL type of the key
    /// @param bound the row name that the encryption binds, in SQL
    /// @param place the name of the column to which the cipher binds the value
    record ColumnName(String table, String key, String type, String column, String bound, String place) {

        ColumnName(String table, String key, String type, String column) {
            this(table, key, type, column, key);
        }

        ColumnName(String table, String key, String type, String column, String bound) {
            this(table, key, type, column, bound, table + "." + column);
        }

        /// Earlier states are bound to the matter, from which they were copied.
        static ColumnName ofMatterStates(String column) {
            return new ColumnName("matter_states", "id", "bigint", column, "matter", "matters." + column);
        }

        String name() {
            return table + "." + column;
        }

        String first() {
            return switch (type) {
                case "uuid" -> NIL;
                case "bigint" -> "0";
                default -> "";
            };
        }

        /// Reads the rows of older keys. A ciphertext begins with the name of its key.
        String older() {
            return """
                    select %1$s::text as key, (%5$s)::text as bound, %2$s as sealed from %3$s
                     where %2$s is not null and substring(%2$s from 1 for length(:head)) <> :head
                       and %1$s > cast(:after as %4$s)
                     order by %1$s limit :most
                    """.formatted(key, column, table, type, bound);
        }

        String replace() {
            return """
                    update %3$s as t set %2$s = decode(u.next, 'hex')
                      from unnest(:keys, :before, :next) as u(key, before, next)
                     where t.%1$s = cast(u.key as %4$s) and t.%2$s = decode(u.before, 'hex')
                    """.formatted(key, column, table, type);
        }
    }
}
