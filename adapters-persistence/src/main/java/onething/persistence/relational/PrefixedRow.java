package onething.persistence.relational;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/// A part of a row: the columns whose names begin with a prefix, by their names without it. So one statement can
/// read two rows whose columns have the same names.
public record PrefixedRow(Readable whole, String prefix) implements Readable {

    @Override
    public <T> @Nullable T get(String name, Class<T> type) {
        return whole.get(prefix + name, type);
    }

    /// @throws UnsupportedOperationException always: a part of a row has no places
    @Override
    public <T> @Nullable T get(int index, Class<T> type) {
        throw new UnsupportedOperationException("a part of a row is read by names");
    }
}
