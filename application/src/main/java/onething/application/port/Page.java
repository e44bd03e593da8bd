package onething.application.port;

import java.util.List;
import java.util.Optional;

/// One page of a listing.
///
/// @param next  the cursor of the next page, opaque to the caller; empty on the last page
/// @param total how many there are on all pages; a listing that may be very long counts up to [#MORE_THAN_COUNTED]
public record Page<T>(List<T> items, Optional<String> next, long total) {

    /// The total of a long listing with more than 1,000 items, because counting all of them would take most of the
    /// time.
    public static final long MORE_THAN_COUNTED = 1_001;

    public Page {
        items = List.copyOf(items);
    }
}
