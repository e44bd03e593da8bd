package onething.application.port;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place in the order of the events of all trails. A client that was cut off continues after the last position it
/// got, on any node.
///
/// The order is by transaction, and within one by number. It is not the order of time: a transaction that began
/// earlier comes first, even if it ended later. So a node reads on only after every earlier transaction has ended.
///
/// @param transaction the database's number of the transaction that wrote the event
/// @param number      the event's own number; 0 is before all events of the transaction
public record StreamPosition(long transaction, long number) implements Comparable<StreamPosition> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})");
    private static final Comparator<StreamPosition> ORDER =
            Comparator.comparingLong(StreamPosition::transaction).thenComparingLong(StreamPosition::number);

    /// Reads what [#toString] gives; empty for any other text.
    public static Optional<StreamPosition> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new StreamPosition(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    public boolean isBefore(StreamPosition other) {
        return compareTo(other) < 0;
    }

    /// The later one of the two.
    public StreamPosition or(StreamPosition other) {
        return isBefore(other) ? other : this;
    }

    @Override
    public int compareTo(StreamPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "." + number;
    }
}
