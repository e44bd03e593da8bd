package onething.persistence.relational.retention;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/// Finds in SQL what is not finished yet of some matters, by the names of [onething.domain.retention.Obstacle].
/// Files are kept and accounts stay open for the same reasons.
final class Obstacles {

    private static final String OPEN = """
                case when exists (select from matters as matter where %1$s and not matter.ended)
                     then 'OPEN_MATTER' end,
                case when exists (select from matters as matter join corrections as correction on correction.matter = matter.id
                                   where %1$s and correction.state = 'WAITING')
                     then 'CORRECTION' end,
                case when exists (select from matters as matter join inquiries as inquiry on inquiry.matter = matter.id
                                   where %1$s and inquiry.answered is null)
                     then 'INQUIRY' end,
                case when exists (select from matters as matter join rating_reviews as review on review.matter = matter.id
                                   where %1$s and review.step <> 'DONE')
                     then 'REVIEW' end,
                case when exists (select from matters as matter join payment_orders as payment on payment.matter = matter.id
                                   where %1$s and payment.settled is null)
                     then 'PAYMENT' end
            """;

    private Obstacles() {}

    /// @param whose which `matter` it is about, as a condition
    /// @param more  further obstacles, each null if it does not stand
    static String of(String whose, String... more) {
        return Stream.concat(Stream.of(OPEN.formatted(whose)), Stream.of(more))
                .collect(joining(",", "array_remove(array[", "], null)"));
    }
}
