package onething.application.port;

import java.util.function.Function;

/// Something stored, with the version it was read at. The version is storage's memory, so the domain never sees it.
public record Versioned<T>(T value, long version) {

    public <R> Versioned<R> map(Function<? super T, ? extends R> change) {
        return new Versioned<>(change.apply(value), version);
    }

    public Versioned<T> next() {
        return new Versioned<>(value, version + 1);
    }
}
