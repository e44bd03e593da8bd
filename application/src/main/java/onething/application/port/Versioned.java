package onething.application.port;

import java.util.function.Function;
import onething.domain.refusal.Refusal.ChangedMeanwhile;

/// A stored value with the version at which it was read. The version belongs to the storage: the domain
/// never sees it.
public record Versioned<T>(T value, long version) {

    public <R> Versioned<R> map(Function<? super T, ? extends R> change) {
        return new Versioned<>(change.apply(value), version);
    }

    /// Returns this if it has the version that a change was made against. Refuses any other version
    /// (`ChangedMeanwhile`).
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
