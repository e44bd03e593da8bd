package onething.application.port;

import java.util.function.Function;
import onething.domain.refusal.Refusal.ChangedMeanwhile;

/// Something stored, with the version it was read at. The version is storage's memory, so the domain never sees it.
public record Versioned<T>(T value, long version) {

    public <R> Versioned<R> map(Function<? super T, ? extends R> change) {
        return new Versioned<>(change.apply(value), version);
    }

    /// This, if it is of the version that a change was made against. Refuses any other (`ChangedMeanwhile`).
    public Versioned<T> at(long expected) {
        if (version != expected) {
            throw new ChangedMeanwhile(version).refused();
        }
        return this;
    }

    public Versioned<T> next() {
        return new Versioned<>(value, version + 1);
    }
}
