package onething.persistence.relational.bundle;

import static onething.persistence.relational.RowReader.get;

import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import onething.application.port.out.bundle.BundleNumbers;
import onething.domain.bundle.BundleNumber;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/// Draws numbers in blocks, because all submissions of a day would otherwise wait for one row, with a commit
/// each. A node that stops leaves a gap: the rest of its block.
@Repository
class R2dbcBundleNumbers implements BundleNumbers {

    private static final String NEXT_BLOCK = """
            insert into bundle_numbers (prefix, day, last) values (:prefix, :day, :size)
            on conflict (prefix, day) do update set last = bundle_numbers.last + :size
            returning last
            """;

    /// A node has this many numbers at hand. A day has 999,999, so many nodes may stop often.
    private static final int BLOCK = 32;

    private final DatabaseClient database;
    private final Map<Count, Queue<Integer>> drawn = new ConcurrentHashMap<>();

    R2dbcBundleNumbers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<BundleNumber> next(String prefix, LocalDate day) {
        return Mono.defer(() -> {
            var count = new Count(prefix, day);
            var numbers = drawn.computeIfAbsent(count, _ -> new ConcurrentLinkedQueue<>());
            return Mono.justOrEmpty(numbers.poll())
                    .switchIfEmpty(Mono.defer(() -> draw(count, numbers)))
                    .map(sequence -> BundleNumber.of(prefix, day, sequence));
        });
    }

    /// Gives the first number of a new block and keeps the others.
    private Mono<Integer> draw(Count count, Queue<Integer> numbers) {
        drawn.keySet().removeIf(other -> other.day().isBefore(count.day().minusDays(1)));
        return database.sql(NEXT_BLOCK)
                .bind("prefix", count.prefix())
                .bind("day", count.day())
                .bind("size", BLOCK)
                .map(row -> get(row, "last", Integer.class))
                .one()
                .map(last -> {
                    int first = last - BLOCK + 1;
                    IntStream.rangeClosed(first + 1, last).forEach(numbers::add);
                    return first;
                });
    }

    private record Count(String prefix, LocalDate day) {}
}
