package onething.domain.guide.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onething.domain.guide.MatterGuide;
import onething.domain.procedure.Procedure;
import onething.domain.refusal.Fault;

/// Procedures that were proved and had no fault. Another guide with an equal procedure needs no second proof.
///
/// Most versions of a guide differ in texts and offices only, and a city that edits its guide has many versions. A
/// proof visits thousands of states, a comparison none.
///
/// It keeps [#CAPACITY] procedures; the one that was asked for longest ago goes. Safe for several threads.
public final class ProvenProcedures {

    /// The procedures of about nine guides with seven matters each.
    static final int CAPACITY = 64;

    private final Map<Provable, Boolean> proven = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Provable, Boolean> eldest) {
            return size() > CAPACITY;
        }
    };

    /// The faults of the procedure; empty without a proof if an equal one had none.
    ///
    /// @param path the place of the procedure in its guide, for the faults
    List<Fault> faults(Provable provable, String path) {
        if (knows(provable)) {
            return List.of();
        }
        // Outside the lock: two threads may prove the same, and both are right.
        var faults = ProcedureProof.faults(provable, path);
        if (faults.isEmpty()) {
            remember(provable);
        }
        return faults;
    }

    synchronized boolean knows(Provable provable) {
        return proven.getOrDefault(provable, false);
    }

    private synchronized void remember(Provable provable) {
        proven.put(provable, true);
    }

    /// All that a proof reads. Two that are equal have equal proofs.
    ///
    /// @param waits whether the matter may wait for another one before it begins
    record Provable(Procedure procedure, boolean waits) {

        static Provable of(MatterGuide matter) {
            return new Provable(
                    matter.procedure(), !matter.filing().prerequisites().isEmpty());
        }
    }
}
