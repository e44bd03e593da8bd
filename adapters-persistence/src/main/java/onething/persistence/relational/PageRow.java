package onething.persistence.relational;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import onething.application.port.Page;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A row of a page, with the number of rows on all pages: one statement returns both. An empty list also
/// returns one row, without an item.
///
/// @param end the cursor of a page that ends with this row
public record PageRow<T>(Optional<T> item, Optional<Cursor> end, long total) {

    /// Reads a row and the total beside it.
    ///
    /// @param id the column with the row's id, which is null if the list is empty
    /// @param key the row's place in the order of the list
    public static <T> PageRow<T> read(
            Readable row, String id, Cursor.Listing listing, Function<Readable, T> item, Function<T, Instant> key) {
        long total = RowReader.get(row, "total", Long.class);
        return RowReader.find(row, id, UUID.class)
                .map(found -> {
                    var read = item.apply(row);
                    return new PageRow<>(
                            Optional.of(read), Optional.of(new Cursor(listing, key.apply(read), found)), total);
                })
                .orElseGet(() -> new PageRow<>(Optional.empty(), Optional.empty(), total));
    }

    /// @param rows one more than the limit, if there are so many; then there is a next page
    public static <T> Mono<Page<T>> page(Flux<PageRow<T>> rows, int limit) {
        return rows.collectList().map(all -> page(all, limit));
    }

    private static <T> Page<T> page(List<PageRow<T>> rows, int limit) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? shown.getLast().end().map(Cursor::write) : Optional.<String>empty();
        return new Page<>(
                shown.stream().flatMap(row -> row.item().stream()).toList(),
                next,
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }
}
