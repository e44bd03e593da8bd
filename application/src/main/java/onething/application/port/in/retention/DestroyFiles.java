package onething.application.port.in.retention;

import reactor.core.publisher.Mono;

/// Destroys the files on the lists that two administrators have approved. A file that something needs by now is
/// spared.
@FunctionalInterface
public interface DestroyFiles {

    Mono<Destroyed> destroy();

    /// @param destroyed how many files were destroyed
    /// @param spared    how many were not, because something needs them
    record Destroyed(int destroyed, int spared) {

        public static final Destroyed NOTHING = new Destroyed(0, 0);

        public Destroyed plus(Destroyed other) {
            return new Destroyed(destroyed + other.destroyed, spared + other.spared);
        }
    }
}
