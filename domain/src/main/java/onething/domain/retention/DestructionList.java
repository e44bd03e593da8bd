package onething.domain.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.MatterCode;
import onething.domain.code.WireNamed;
import onething.domain.guide.retention.RetentionPeriod.Years;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.OwnProposal;

/// 鉴定销毁清册: files whose period is over, as the service found them. Two administrators approve the list before
/// anything is destroyed. It stays for ever, as the proof of what was destroyed and on whose word (档案法实施条例
/// art. 24), so it names no one whom a file was about.
///
/// @param compiled  when the service wrote it
/// @param approvals at most two, by different persons, in their order
/// @param declined  that an administrator declined the whole list
/// @param entries   the files, by their place in the list
public record DestructionList(
        UUID id, Instant compiled, List<Approval> approvals, Optional<Declined> declined, List<Entry> entries) {

    /// The most files on one list: a person reads it.
    public static final int LONGEST = 200;

    /// How many persons approve it.
    public static final int APPROVALS = 2;

    public DestructionList {
        compiled = compiled.truncatedTo(ChronoUnit.MICROS);
        approvals = List.copyOf(approvals);
        entries = List.copyOf(entries);
    }

    /// A new list of the files that are due.
    public static DestructionList of(UUID id, Instant compiled, List<Entry> entries) {
        return new DestructionList(id, compiled, List.of(), Optional.empty(), entries);
    }

    public State state() {
        if (declined.isPresent()) {
            return State.DECLINED;
        }
        if (approvals.size() < APPROVALS) {
            return State.WAITING;
        }
        return entries.stream().allMatch(entry -> entry.end().isPresent()) ? State.CARRIED_OUT : State.APPROVED;
    }

    /// The next approval.
    ///
    /// @throws onething.domain.refusal.Refused with [OwnProposal] for the person who has approved it already
    public Approval approvedBy(PersonId who, Instant at) {
        if (approvals.stream().anyMatch(approval -> approval.by().equals(who))) {
            throw new OwnProposal("destroy", "administrator").refused();
        }
        return new Approval(who, at);
    }

    /// The entries that are still to be destroyed.
    public List<Entry> waiting() {
        return entries.stream().filter(entry -> entry.end().isEmpty()).toList();
    }

    /// @param at truncated to microseconds, as it is stored
    public record Approval(PersonId by, Instant at) {

        public Approval {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// @param at truncated to microseconds, as it is stored
    public record Declined(PersonId by, Instant at) {

        public Declined {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// One file on the list. It is all that remains of it.
    ///
    /// @param matters   the kinds of its matters, by their place in the bundle
    /// @param closed    the day on which the last matter ended
    /// @param keep      its period
    /// @param basis     the article that says so
    /// @param until     the last day of the period
    /// @param documents how many files were handed in
    /// @param papers    how many papers were issued
    /// @param end       what became of it; empty while it waits
    public record Entry(
            BundleId bundle,
            BundleNumber number,
            List<MatterCode> matters,
            LocalDate closed,
            Years keep,
            String basis,
            LocalDate until,
            int documents,
            int papers,
            Optional<End> end) {

        public Entry {
            matters = List.copyOf(matters);
        }
    }

    /// What became of an entry.
    ///
    /// @param spared what had come up since the list was written and needs the file; empty if it was destroyed
    public record End(Instant at, Optional<Obstacle> spared) {

        public End {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// How far a list has come.
    public enum State implements WireNamed {
        /// Fewer than two persons have approved it.
        WAITING("waiting"),
        DECLINED("declined"),
        /// The service destroys the files.
        APPROVED("approved"),
        CARRIED_OUT("carried-out");

        private final String wireName;

        State(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
