package onething.domain.procedure;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.party.Role;
import onething.domain.procedure.ProcedureState.ExamState;
import onething.domain.procedure.Target.Destination;
import org.jspecify.annotations.Nullable;

/// A row of the table [ActionKind], and the columns that a row can fill.
///
/// By default an action is possible in every state of exams and proposals and changes nothing about them,
/// and it may have a statement.
final class KindRow {

    /// What one column says of a kind.
    @FunctionalInterface
    interface Column {
        void fill(KindRow row);
    }

    // Who may take it. A guide may allow fewer.

    static final Column APPLICANT = by(Role.APPLICANT);
    static final Column STAFF = by(Role.OFFICER, Role.APPROVER, Role.HEAD);
    static final Column APPROVER = by(Role.APPROVER, Role.HEAD);
    static final Column SERVICE = by(Role.SYSTEM);
    static final Column SERVICE_OR_STAFF = by(Role.SYSTEM, Role.OFFICER, Role.APPROVER, Role.HEAD);

    // What else must be true.

    /// An extension waits for an answer.
    static final Column WHILE_PROPOSED = row -> row.whileProposed = Set.of(true);

    static final Column WHILE_NOT_PROPOSED = row -> row.whileProposed = Set.of(false);

    /// The clocks that the stage may extend have an extension left.
    static final Column WHILE_EXTENSIBLE = row -> row.whileExtensible = true;

    /// The clocks are in the state that its effects need.
    static final Column WHILE_CLOCKS_FIT = row -> row.whileClocksFit = true;

    /// It excludes all other actions of the office while it is possible.
    static final Column COMES_FIRST = row -> row.comesFirst = true;

    // What a guide must state for it.

    static final Column ON_GROUND = row -> row.restsOnGround = true;
    static final Column WITH_OUTCOME = row -> row.choosesOutcome = true;

    /// Its notice lists what may follow after the acceptance.
    static final Column LISTS_WHAT_MAY_FOLLOW = row -> row.listsWhatMayFollow = true;

    // What it causes.

    /// An extension waits for an answer afterwards.
    static final Column PROPOSES = row -> row.proposedAfter = true;

    static final Column ENDS_PROPOSAL = row -> row.proposedAfter = false;

    /// It grants a proposal of another person.
    static final Column GRANTS_PROPOSAL = row -> row.grantsProposal = true;

    /// It notifies people of all due dates.
    static final Column NOTIFIES_ENDS = row -> row.notifiesEveryEnd = true;

    /// It brings a matter nearer to a decision.
    static final Column ONWARD = row -> row.onward = true;

    Set<Role> by = Set.of();
    Set<StandingKind> in = Set.of();
    Set<Destination> leads = Set.of();
    final Set<ActionPart> takes = EnumSet.of(ActionPart.STATEMENT);
    final Set<ActionPart> needs = EnumSet.noneOf(ActionPart.class);
    final Map<FieldPath, Class<? extends FieldKind>> inputs = new TreeMap<>();

    @Nullable
    FieldPath pastDay;

    @Nullable
    FieldPath receivingDistrict;

    Set<ExamState> whileExam = EnumSet.allOf(ExamState.class);

    @Nullable
    ExamState examAfter;

    Set<Boolean> whileProposed = Set.of(true, false);

    @Nullable
    Boolean proposedAfter;

    boolean whileExtensible;
    boolean whileClocksFit;
    boolean comesFirst;
    boolean restsOnGround;
    boolean choosesOutcome;
    boolean listsWhatMayFollow;
    boolean grantsProposal;
    boolean notifiesEveryEnd;
    boolean onward;

    @Nullable
    Class<? extends ClockEffect> ownEffect;

    Supplier<Set<ActionKind>> beside = Set::of;

    private KindRow() {}

    static KindRow of(Column... columns) {
        var row = new KindRow();
        for (var column : columns) {
            column.fill(row);
        }
        return row;
    }

    private static Column by(Role... roles) {
        return row -> row.by = Set.of(roles);
    }

    /// The standings in which it may be possible.
    static Column from(StandingKind... standings) {
        return row -> row.in = Set.of(standings);
    }

    /// Where it may lead.
    static Column to(Destination... destinations) {
        return row -> row.leads = Set.of(destinations);
    }

    /// A part that its input may have.
    static Column mayHave(ActionPart part) {
        return row -> row.takes.add(part);
    }

    /// The parts that its input must have.
    static Column with(ActionPart... parts) {
        return row -> {
            row.takes.addAll(Set.of(parts));
            row.needs.addAll(Set.of(parts));
        };
    }

    /// An input of the guide that every action of the kind requires.
    static Column asks(FieldPath input, Class<? extends FieldKind> kind) {
        return row -> row.inputs.put(input, kind);
    }

    /// The input that is a day, not in the future.
    static Column asksPastDay(FieldPath input) {
        return row -> row.pastDay = input;
    }

    /// The input that names the division whose office receives the matter.
    static Column movesTo(FieldPath input) {
        return row -> row.receivingDistrict = input;
    }

    static Column whileExam(ExamState... states) {
        return row -> row.whileExam = Set.of(states);
    }

    static Column makesExam(ExamState state) {
        return row -> row.examAfter = state;
    }

    /// The effect on clocks that no other kind may have.
    static Column alone(Class<? extends ClockEffect> effect) {
        return row -> row.ownEffect = effect;
    }

    /// The kinds that its stage must allow as well.
    static Column besides(Supplier<Set<ActionKind>> kinds) {
        return row -> row.beside = kinds;
    }
}
