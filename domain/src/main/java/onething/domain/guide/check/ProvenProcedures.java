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

    private final Map<Claim, Boolean> proven = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Claim, Boolean> eldest) {
            return size() > CAPACITY;
        }
    };

    /// The faults of the claim; empty without a proof if an equal one had none.
    ///
    /// @param path the place of the procedure in its guide, for the faults
    List<Fault> faults(Claim claim, String path) {
        if (knows(claim)) {
            return List.of();
        }
        // Outside the lock: two threads may prove the same, and both are right.
        var faults = ProcedureProof.faults(claim, path);
        if (faults.isEmpty()) {
            remember(claim);
        }
        return faults;
    }

    synchronized boolean knows(Claim claim) {
        return proven.getOrDefault(claim, false);
    }

    private synchronized void remember(Claim claim) {
        proven.put(claim, true);
    }

    /// All that a proof reads. Equal claims have equal proofs.
    ///
    /// @param waits whether the matter may wait for another one before it begins
    record Claim(Procedure procedure, boolean waits) {

        static Claim of(MatterGuide matter) {
            return new Claim(
                    matter.procedure(), !matter.filing().prerequisites().isEmpty());
        }
    }
}
