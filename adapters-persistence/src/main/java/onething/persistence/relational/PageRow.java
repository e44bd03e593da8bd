package onething.persistence.relational;

import java.util.List;
import java.util.Optional;
import onething.application.port.Page;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A row of a page, with the number of rows on all pages: one statement returns both. An empty list also
/// returns one row, without an item.
///
/// @param end the cursor of a page that ends with this row
public record PageRow<T>(Optional<T> item, Optional<Cursor> end, long total) {

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
