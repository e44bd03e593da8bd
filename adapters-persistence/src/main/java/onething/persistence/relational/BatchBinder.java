package onething.persistence.relational;

import java.lang.reflect.Array;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/// Binds several rows as one array per column. The statement expands them with `unnest`, so its text is
/// the same for any number of rows. The driver has no arrays of bytes; they are sent as base64, see
/// [#bytes].
public final class BatchBinder<R> {

    private final List<R> rows;
    private final GenericExecuteSpec statement;

    /// Bound together: the client copies what is bound already for each further value.
    private final Map<String, Object> columns = new LinkedHashMap<>();

    private BatchBinder(GenericExecuteSpec statement, List<R> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    public static <R> BatchBinder<R> of(GenericExecuteSpec statement, List<R> rows) {
        return new BatchBinder<>(statement, rows);
    }

    public <T> BatchBinder<R> column(String name, Class<T> type, Function<R, @Nullable T> value) {
        var values = Array.newInstance(type, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Array.set(values, i, value.apply(rows.get(i)));
        }
        columns.put(name, values);
        return this;
    }

    public BatchBinder<R> text(String name, Function<R, @Nullable String> value) {
        return column(name, String.class, value);
    }

    public BatchBinder<R> instant(String name, Function<R, Instant> value) {
        return column(name, Instant.class, row -> stored(value.apply(row)));
    }

    public BatchBinder<R> bytes(String name, Function<R, byte[]> value) {
        return text(name, row -> Base64.getEncoder().encodeToString(value.apply(row)));
    }

    public GenericExecuteSpec bound() {
        return statement.bindValues(columns);
    }

    /// Cut to the microsecond, as PostgreSQL stores it. PostgreSQL itself would round, also upwards.
    public static Instant stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /// Microseconds since the epoch, the same number in Java and in SQL: `(extract(epoch from at) *
    /// 1000000)::bigint`.
    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, stored(instant));
    }

    /// Binds one value, or null.
    public static <T> GenericExecuteSpec bind(
            GenericExecuteSpec statement, String name, Class<T> type, Optional<T> value) {
        return value.map(present -> statement.bind(name, present)).orElseGet(() -> statement.bindNull(name, type));
    }
}
