package onething.application.port;

import java.util.List;
import java.util.Optional;

/// One page of a listing.
///
/// @param next  the cursor of the next page, opaque to the caller; empty on the last page
/// @param total how many there are on all pages
public record Page<T>(List<T> items, Optional<String> next, long total) {

    public Page {
        items = List.copyOf(items);
    }
}
