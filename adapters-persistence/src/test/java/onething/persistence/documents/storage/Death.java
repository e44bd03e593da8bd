package onething.persistence.documents.storage;

import java.util.concurrent.atomic.AtomicInteger;

/// The end of a node after a number of steps. Each call to a store has a step before and one after it.
public class Death {

    private final AtomicInteger left;

    public Death(int steps) {
        this.left = new AtomicInteger(steps);
    }

    /// @throws IllegalStateException from the end on
    public void step() {
        if (left.decrementAndGet() < 0) {
            throw new IllegalStateException("the node is dead");
        }
    }

    public boolean hasCome() {
        return left.get() < 0;
    }
}
