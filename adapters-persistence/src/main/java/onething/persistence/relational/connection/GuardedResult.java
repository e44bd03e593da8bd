package onething.persistence.relational.connection;

import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A result that is requested once more if it fails before its first part has come. The driver returns it
/// before the database has answered, so it also has the time limit.
///
/// @param limit    how long the first part may take
/// @param onceMore the result of the next attempt, or the failure again
record GuardedResult(Result result, Duration limit, Function<Throwable, Flux<Result>> onceMore) implements Result {

    /// Continues with the fallback, if the failure comes before the first part.
    static <T> Flux<T> unlessBegun(Flux<T> answer, Function<Throwable, Flux<T>> failed) {
        return Flux.defer(() -> {
            var begun = new AtomicBoolean();
            return answer.doOnNext(_ -> begun.set(true))
                    .onErrorResume(failure -> begun.get() ? Flux.error(failure) : failed.apply(failure));
        });
    }

    static <T> Flux<T> beginningWithin(Duration limit, Flux<T> answer) {
        return answer.timeout(Mono.delay(limit))
                .onErrorMap(
                        TimeoutException.class,
                        _ -> new R2dbcTimeoutException("the database has not answered within " + limit));
    }

    private <T> Flux<T> read(Function<Result, Publisher<? extends T>> reading) {
        return unlessBegun(
                beginningWithin(limit, Flux.from(reading.apply(result))),
                failure -> onceMore.apply(failure).concatMap(reading));
    }

    @Override
    public Flux<Long> getRowsUpdated() {
        return read(Result::getRowsUpdated);
    }

    @Override
    public <T> Flux<T> map(BiFunction<Row, RowMetadata, ? extends T> mapping) {
        return read(any -> any.map(mapping));
    }

    @Override
    public <T> Flux<T> map(Function<? super Readable, ? extends T> mapping) {
        return read(any -> any.map(mapping));
    }

    @Override
    public Result filter(Predicate<Segment> predicate) {
        return new GuardedResult(
                result.filter(predicate),
                limit,
                failure -> onceMore.apply(failure).map(any -> any.filter(predicate)));
    }

    @Override
    public <T> Publisher<T> flatMap(Function<Segment, ? extends Publisher<? extends T>> mapping) {
        return result.flatMap(mapping);
    }
}
