package onething.bootstrap.operation;

import java.util.Map;
import onething.persistence.documents.storage.StorageCopy.Outcome;

/// How many files had each outcome.
record CopiedFiles(Map<Outcome, Long> counts) {

    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isSound() {
        return of(Outcome.LOST) == 0 && of(Outcome.DAMAGED) == 0;
    }

    private long of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    @Override
    public String toString() {
        return "copied %d, there before %d, lost %d, damaged %d"
                .formatted(of(Outcome.COPIED), of(Outcome.THERE_BEFORE), of(Outcome.LOST), of(Outcome.DAMAGED));
    }
}
