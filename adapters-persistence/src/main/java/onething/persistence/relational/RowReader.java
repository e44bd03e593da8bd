package onething.persistence.relational;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.domain.code.WireNamed;

/// Reads the columns of a row: those that always have a value, and those that may be null.
public final class RowReader {

    private RowReader() {}

    /// @throws NullPointerException if the column is null
    public static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    public static <T> Optional<T> find(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, type));
    }

    public static String text(Readable row, String column) {
        return get(row, column, String.class);
    }

    /// Of a `jsonb` column. Its bytes are not those of its text: they begin with a version.
    public static String json(Readable row, String column) {
        return get(row, column, Json.class).asString();
    }

    public static UUID uuid(Readable row, String column) {
        return get(row, column, UUID.class);
    }

    /// Reads what [#names] stored.
    public static <E extends Enum<E> & WireNamed> Set<E> constants(Readable row, String column, Class<E> type) {
        return Arrays.stream(get(row, column, String[].class))
                .map(name -> WireNamed.stored(type, name))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static String[] names(Set<? extends WireNamed> values) {
        return values.stream().map(WireNamed::storedName).toArray(String[]::new);
    }
}
