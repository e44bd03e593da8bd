package onething.persistence.relational.signin;

import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onething.domain.signin.Scope;

/// Reads a row's cells.
final class Cells {

    private Cells() {}

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    static <T> Optional<T> find(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, type));
    }

    static String text(Readable row, String column) {
        return get(row, column, String.class);
    }

    static Set<Scope> scopes(Readable row) {
        return Arrays.stream(get(row, "scopes", String[].class))
                .map(Scope::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
