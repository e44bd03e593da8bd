package onething.web.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onething.application.port.Page;

/// One page of a listing, as every listing that is long answers.
///
/// @param next  what to ask for the page after with; absent on the last page
/// @param total how many there are on all pages
public record PageView<V>(List<V> items, Optional<String> next, long total) {

    /// @param view what each item of the page is answered as
    public static <T, V> PageView<V> of(Page<T> page, Function<? super T, V> view) {
        return new PageView<>(page.items().stream().map(view).toList(), page.next(), page.total());
    }
}
