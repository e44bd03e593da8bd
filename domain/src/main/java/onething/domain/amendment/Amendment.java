package onething.domain.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import onething.domain.guide.GuideId;
import onething.domain.guide.version.InForce;
import onething.domain.party.PersonId;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.AmendmentClosed;
import onething.domain.refusal.Refusal.AmendmentOutdated;
import onething.domain.refusal.Refusal.GuideBroken;
import onething.domain.refusal.Refusal.LaterVersion;
import onething.domain.refusal.Refusal.OwnAmendment;
import onething.domain.refusal.Refusal.VersionInForce;
import onething.domain.text.Text;

/// 修订: a change of a guide that becomes its next version. It is changed and submitted by administrators, and
/// approved by one who has changed nothing of it. Two administrators can withdraw it until it holds.
///
/// @param base    the version on which it is based
/// @param number  of the version that it becomes. A withdrawn version keeps its number, so this may leave some out
/// @param opened  who began it
/// @param editors everyone who has changed or submitted it; none of them approves it
/// @param edits   the changed values, each path once
/// @param inForce from when the version is in force and for which cases; empty until somebody says so
/// @param decided the last decision on it: that it goes back, is approved, given up or withdrawn, or should be
public record Amendment(
        UUID id,
        GuideId base,
        int number,
        Mark opened,
        Set<PersonId> editors,
        List<ValueEdit> edits,
        Optional<InForce> inForce,
        AmendmentStage stage,
        Optional<Decision> decided) {

    /// The longest remark of a decision, in characters as people count them.
    public static final int LONGEST_REMARK = 500;

    public Amendment {
        editors = Set.copyOf(editors);
        edits = List.copyOf(edits);
    }

    /// An amendment in which nothing is changed yet.
    public static Amendment open(UUID id, GuideId base, int number, Mark opened) {
        return new Amendment(
                id,
                base,
                number,
                opened,
                Set.of(opened.by()),
                List.of(),
                Optional.empty(),
                AmendmentStage.EDITING,
                Optional.empty());
    }

    /// The version that it becomes.
    public GuideId version() {
        return new GuideId(base.code(), number);
    }

    /// Changes a value; a value that is again what it was is no longer changed. With an entry of a list go the
    /// edits within it. Refuses with `AmendmentClosed`; with `GuideBroken` a list that cannot be made of its
    /// entries.
    public Amendment edit(ValueEdit edit) {
        requireStage(AmendmentStage.EDITING);
        var goes = goesWith(edit);
        var kept = new ArrayList<ValueEdit>();
        edits.stream()
                .filter(each -> !each.path().equals(edit.path()) && !goes.test(each.path()))
                .forEach(kept::add);
        if (!edit.changesNothing()) {
            kept.add(edit);
        }
        return with(edit.made().by(), kept, inForce, stage, decided);
    }

    private static Predicate<String> goesWith(ValueEdit edit) {
        if (edit.kind() != AmendableValue.Kind.ENTRIES) {
            return _ -> false;
        }
        var list = edit.path() + "/";
        var after = EntryList.of(edit);
        return path -> path.startsWith(list)
                && !after.has(path.substring(list.length()).split("/", 2)[0]);
    }

    /// Says from when the version is in force. Refuses with `AmendmentClosed`.
    public Amendment schedule(InForce from, PersonId by) {
        requireStage(AmendmentStage.EDITING);
        return with(by, edits, Optional.of(from), stage, decided);
    }

    /// Hands it to a second administrator. Refuses with `AmendmentClosed`; with `GuideBroken` where nothing is
    /// changed, or its first day is not after today.
    public Amendment submit(PersonId by, LocalDate today) {
        requireStage(AmendmentStage.EDITING);
        requireWhole(today);
        return with(by, edits, inForce, AmendmentStage.SUBMITTED, Optional.empty());
    }

    /// Makes it a version. Refuses with `OwnAmendment` one who has changed it; with `AmendmentClosed`; with
    /// `GuideBroken` where its first day is not after today any more.
    public Amendment approve(Decision decision, LocalDate today) {
        requireStage(AmendmentStage.SUBMITTED);
        if (!mayDecide(decision.mark().by())) {
            throw new OwnAmendment().refused();
        }
        requireWhole(today);
        return decided(AmendmentStage.PUBLISHED, decision);
    }

    /// Gives it back to be changed. Refuses with `AmendmentClosed`.
    public Amendment giveBack(Decision decision) {
        requireStage(AmendmentStage.SUBMITTED);
        return decided(AmendmentStage.EDITING, decision);
    }

    /// Gives it up. Refuses with `AmendmentClosed`.
    public Amendment discard(Decision decision) {
        if (stage != AmendmentStage.SUBMITTED) {
            requireStage(AmendmentStage.EDITING);
        }
        return decided(AmendmentStage.DISCARDED, decision);
    }

    /// Asks a second administrator to withdraw the version. Refuses with `AmendmentClosed`; with `VersionInForce`
    /// once it holds; with `LaterVersion` where it is not the newest one.
    public Amendment askWithdrawal(Decision decision, GuideId newest, LocalDate today) {
        requireStage(AmendmentStage.PUBLISHED);
        requireWithdrawable(newest, today);
        return decided(AmendmentStage.WITHDRAWING, decision);
    }

    /// Withdraws the version. Refuses with `OwnAmendment` one who has asked for it; with `AmendmentClosed`,
    /// `VersionInForce` or `LaterVersion`.
    public Amendment withdraw(Decision decision, GuideId newest, LocalDate today) {
        requireStage(AmendmentStage.WITHDRAWING);
        if (!mayDecide(decision.mark().by())) {
            throw new OwnAmendment().refused();
        }
        requireWithdrawable(newest, today);
        return decided(AmendmentStage.WITHDRAWN, decision);
    }

    /// Leaves the version as it is. Refuses with `AmendmentClosed`.
    public Amendment keep(Decision decision) {
        requireStage(AmendmentStage.WITHDRAWING);
        return decided(AmendmentStage.PUBLISHED, decision);
    }

    /// Whether the person is a second one: who approves has changed nothing, who withdraws has not asked for it.
    public boolean mayDecide(PersonId person) {
        return stage == AmendmentStage.WITHDRAWING
                ? decided.filter(each -> each.mark().by().equals(person)).isEmpty()
                : !editors.contains(person);
    }

    private void requireWithdrawable(GuideId newest, LocalDate today) {
        var from = inForce.orElseThrow().from();
        if (!from.isAfter(today)) {
            throw new VersionInForce(from).refused();
        }
        if (!newest.equals(version())) {
            throw new LaterVersion(newest.version()).refused();
        }
    }

    /// Refuses with `AmendmentOutdated` where the guide has another newest version than the one that it is based
    /// on.
    public Amendment basedOn(GuideId newest) {
        if (!base.equals(newest)) {
            throw new AmendmentOutdated(newest.version()).refused();
        }
        return this;
    }

    private void requireStage(AmendmentStage required) {
        if (stage != required) {
            throw new AmendmentClosed(stage.wireName()).refused();
        }
    }

    private void requireWhole(LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (edits.isEmpty()) {
            faults.add(new Fault("/edits", "required", "还没有修改任何内容"));
        }
        if (inForce.isEmpty()) {
            faults.add(new Fault("/inForce", "required", "还没有写明施行日期和适用范围"));
        }
        inForce.filter(force -> !force.from().isAfter(today))
                .ifPresent(_ -> faults.add(new Fault("/inForce/from", "range", "施行日期最早是明天")));
        if (!faults.isEmpty()) {
            throw new GuideBroken(faults).refused();
        }
    }

    private Amendment with(
            PersonId by,
            List<ValueEdit> changed,
            Optional<InForce> from,
            AmendmentStage now,
            Optional<Decision> decision) {
        var all = new LinkedHashSet<>(editors);
        all.add(by);
        return new Amendment(id, base, number, opened, all, changed, from, now, decision);
    }

    private Amendment decided(AmendmentStage now, Decision decision) {
        return new Amendment(id, base, number, opened, editors, edits, inForce, now, Optional.of(decision));
    }

    public record Mark(PersonId by, Instant at) {}

    /// @param remark why; empty if nothing was written
    public record Decision(Mark mark, Text remark) {}
}
