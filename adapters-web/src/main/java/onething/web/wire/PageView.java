package onething.web.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onething.application.port.Page;

/// One page of a list. Every long list answers in this shape.
///
/// @param next  the value of `after` for the next page; absent on the last page
/// @param total how many items all pages have
public record PageView<V>(List<V> items, Optional<String> next, long total) {

    /// @param view makes the view of an item
    public static <T, V> PageView<V> of(Page<T> page, Function<? super T, V> view) {
        return new PageView<>(page.items().stream().map(view).toList(), page.next(), page.total());
    }
}
