package onething.persistence.relational.matter;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import onething.domain.deadline.Rung;
import org.jspecify.annotations.Nullable;

/// A rung that comes at another moment by another calendar.
///
/// @param moment   `null` where it will not be reached any more
/// @param appeared whether it was not ahead before
record RungMove(UUID matter, String clock, Rung rung, @Nullable Instant moment, boolean appeared) {

    static List<RungMove> between(List<RungRow> before, List<RungRow> after) {
        if (before.equals(after)) {
            return List.of();
        }
        Map<String, RungRow> gone = new HashMap<>();
        before.forEach(row -> gone.put(key(row), row));
        var ahead = after.stream().flatMap(row -> {
            var was = gone.remove(key(row));
            return row.equals(was)
                    ? Stream.<RungMove>empty()
                    : Stream.of(new RungMove(row.matter(), row.clock(), row.rung(), row.moment(), was == null));
        }).toList();
        return Stream.concat(
                        ahead.stream(),
                        gone.values().stream()
                                .map(row -> new RungMove(row.matter(), row.clock(), row.rung(), null, false)))
                .toList();
    }

    private static String key(RungRow row) {
        return row.rung() + " " + row.clock();
    }
}
