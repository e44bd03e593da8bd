package onething.bootstrap.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Something that is measured, with eight callers at a time.
interface Load {

    int CALLERS = 8;

    /// Does what comes before a measurement, such as filling in drafts.
    Ready prepared(int times) throws Exception;

    /// Runs all that was prepared. Gives how long each request took, in microseconds, sorted.
    interface Ready {

        List<Long> run() throws Exception;
    }

    /// @param requests each gives the status of its answer
    static Ready calls(List<Callable<Integer>> requests) {
        return () -> {
            var waiting = new ConcurrentLinkedQueue<>(requests);
            var waited = Collections.synchronizedList(new ArrayList<Long>());
            try (var callers = Executors.newFixedThreadPool(CALLERS)) {
                var ends = new ArrayList<Future<?>>();
                for (int i = 0; i < CALLERS; i++) {
                    ends.add(callers.submit(() -> {
                        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                            var begun = System.nanoTime();
                            int status = next.call();
                            waited.add((System.nanoTime() - begun) / 1_000);
                            if (status >= 400) {
                                throw new IllegalStateException("answered " + status);
                            }
                        }
                        return null;
                    }));
                }
                for (var end : ends) {
                    end.get();
                }
            }
            Collections.sort(waited);
            return waited;
        };
    }
}
