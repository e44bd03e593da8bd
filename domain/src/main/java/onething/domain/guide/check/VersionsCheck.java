package onething.domain.guide.check;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import onething.domain.code.ClockCode;
import onething.domain.code.OutcomeCode;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.form.FormField;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MaterialType;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Prerequisite;
import onething.domain.guide.VerdictReason;
import onething.domain.guide.check.ProvenProcedures.Provable;
import onething.domain.guide.office.Office;
import onething.domain.guide.version.CodePath;
import onething.domain.guide.version.InForce;
import onething.domain.guide.version.MovedCodes;
import onething.domain.party.DistrictCode;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockState;
import onething.domain.procedure.Milestone;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.ProcedureState;
import onething.domain.procedure.Stage;
import onething.domain.refusal.Fault;

/// Proves that the versions of a guide stand side by side, and that running matters can move to a version that says
/// they do: everything that such a matter may hold has a place in the new version, and from every state in which it
/// may be an end can be reached by the new procedure.
///
/// | rule            | what is wrong                                                                  |
/// |-----------------|--------------------------------------------------------------------------------|
/// | `order`         | a later version is not in force later                                          |
/// | `unknown-…`     | the guide says where a code has gone, but one of the two does not exist        |
/// | `no-place`      | a running matter may hold a code that the new version does not have            |
/// | `wrong-kind`    | the new version has the code for something else                                |
/// | `wrong-unit`    | a granted extension is in another unit than the new period                     |
/// | those of [ProcedureCheck] | a matter that moves could not go on                                  |
public final class VersionsCheck {

    private final List<Fault> faults = new ArrayList<>();

    private VersionsCheck() {}

    /// All faults; empty if the versions stand side by side.
    ///
    /// @param versions in their order; each is valid by itself
    public static List<Fault> check(List<BundleGuide> versions) {
        var check = new VersionsCheck();
        for (int i = 1; i < versions.size(); i++) {
            check.version(versions.subList(0, i), versions.get(i));
        }
        return List.copyOf(check.faults);
    }

    private void version(List<BundleGuide> earlier, BundleGuide later) {
        var before = earlier.getLast();
        if (!later.about().inForce().from().isAfter(before.about().inForce().from())) {
            add(
                    later,
                    "/in-force/from",
                    "order",
                    "新版本的施行日期须晚于上一版：" + before.about().inForce().from());
        }
        later.about().inForce().moves().forEach(moved -> moved(moved, before, later));
        if (later.about().inForce().movesRunningMatters()) {
            for (int i = 0; i < earlier.size(); i++) {
                var between = Stream.concat(earlier.stream().skip(i + 1L), Stream.of(later))
                        .map(guide -> guide.about().inForce())
                        .toList();
                new Move(earlier.get(i), later, between).check();
            }
        }
    }

    /// Both codes of each pair have to exist.
    private void moved(MovedCodes moved, BundleGuide before, BundleGuide later) {
        var path = "/in-force/moves/" + moved.matter();
        var old = before.matter(moved.matter()).map(MatterGuide::procedure);
        var young = later.matter(moved.matter()).map(MatterGuide::procedure);
        if (old.isEmpty() || young.isEmpty()) {
            add(later, path, "unknown-matter", "没有这个事项：" + moved.matter());
            return;
        }
        pairs(
                later,
                path + "/stages",
                moved.stages(),
                codes(old.get().stages(), Stage::code),
                codes(young.get().stages(), Stage::code));
        pairs(later, path + "/clocks", moved.clocks(), clocks(old.get()), clocks(young.get()));
        pairs(
                later,
                path + "/milestones",
                moved.milestones(),
                codes(old.get().milestones(), Milestone::code),
                codes(young.get().milestones(), Milestone::code));
    }

    private <C> void pairs(BundleGuide later, String path, Map<C, C> pairs, Set<C> before, Set<C> after) {
        pairs.forEach((from, to) -> {
            if (!before.contains(from)) {
                add(later, path + "/" + from, "unknown-code", "上一版没有：" + from);
            }
            if (!after.contains(to)) {
                add(later, path + "/" + from, "unknown-code", "这一版没有：" + to);
            }
        });
    }

    private void add(BundleGuide guide, String path, String rule, String detail) {
        faults.add(new Fault(guide.id() + " " + path, rule, detail));
    }

    private static Set<ClockCode> clocks(Procedure procedure) {
        return codes(procedure.clocks(), clock -> clock.rule().code());
    }

    private static <T, C> Set<C> codes(Collection<T> all, Function<T, C> code) {
        return all.stream().map(code).collect(toCollection(LinkedHashSet::new));
    }

    /// The move of running matters from one version to another.
    private final class Move {

        private final BundleGuide early;
        private final BundleGuide late;
        private final List<InForce> between;

        Move(BundleGuide early, BundleGuide late, List<InForce> between) {
            this.early = early;
            this.late = late;
            this.between = between;
        }

        void check() {
            shared();
            for (var matter : early.matters()) {
                late.matter(matter.code())
                        .ifPresentOrElse(
                                moved -> matter(matter, moved),
                                () -> noPlace("/matters/" + matter.code(), matter.title()));
            }
        }

        /// What matters hold of the part that they share.
        private void shared() {
            kept(
                    "/offices/",
                    codes(early.places().offices(), Office::code),
                    codes(late.places().offices(), Office::code));
            kept(
                    "/districts/",
                    codes(early.districts().keySet(), DistrictCode::value),
                    codes(late.districts().keySet(), DistrictCode::value));
            kept(
                    "/materials/",
                    codes(early.materials().types(), MaterialType::code),
                    codes(late.materials().types(), MaterialType::code));
            kept(
                    "/papers/",
                    early.papers().titles().keySet(),
                    late.papers().titles().keySet());
            kept(
                    "/verdict-reasons/",
                    codes(early.materials().verdictReasons(), VerdictReason::code),
                    codes(late.materials().verdictReasons(), VerdictReason::code));
            for (var section : early.form().sections()) {
                section.fields().forEach(this::field);
            }
        }

        private void field(FormField field) {
            var path = "/sections/" + field.path().section() + "/fields/"
                    + field.path().name();
            late.field(field.path())
                    .ifPresentOrElse(
                            moved -> {
                                if (moved.kind().getClass() != field.kind().getClass()) {
                                    fault(path, "wrong-kind", "申请人已按另一种形式填写：" + field.label());
                                }
                            },
                            () -> noPlace(path, field.label()));
        }

        private void matter(MatterGuide before, MatterGuide after) {
            var path = "/matters/" + before.code();
            if (!before.office().equals(after.office())) {
                fault(path + "/office", "wrong-kind", "办理中的事项由" + before.office() + "办理");
            }
            kept(
                    path + "/prerequisites/",
                    codes(before.filing().prerequisites(), Prerequisite::matter),
                    codes(after.filing().prerequisites(), Prerequisite::matter));
            int already = faults.size();
            procedure(before, after, path + "/procedure");
            if (faults.size() == already) {
                proof(before, after, path + "/procedure");
            }
        }

        private void procedure(MatterGuide before, MatterGuide after, String path) {
            var codes = CodePath.of(before.code(), between);
            var old = before.procedure();
            var young = after.procedure();
            for (var stage : old.stages()) {
                var at = path + "/stages/" + stage.code();
                young.stage(codes.stage(stage.code()))
                        .ifPresentOrElse(
                                moved -> {
                                    if (moved.kind() != stage.kind()) {
                                        fault(at, "wrong-kind", "环节的性质不同：" + stage.title());
                                    }
                                },
                                () -> noPlace(at, stage.title()));
            }
            for (var clock : old.clocks()) {
                var at = path + "/clocks/" + clock.rule().code();
                young.clock(codes.clock(clock.rule().code()))
                        .ifPresentOrElse(
                                moved -> extension(clock.rule(), moved.rule(), at),
                                () -> noPlace(at, clock.rule().title()));
            }
            for (var milestone : old.milestones()) {
                if (young.milestone(codes.milestone(milestone.code())).isEmpty()) {
                    noPlace(path + "/milestones/" + milestone.code(), milestone.title());
                }
            }
            kept(path + "/outcomes/", outcomes(old), outcomes(young));
            kept(path + "/grounds/", suspending(old), suspending(young));
            kept(path + "/actions/", actions(old), actions(young));
        }

        /// A granted extension is a number of units of the period.
        private void extension(ClockRule before, ClockRule after, String at) {
            var old = before.extension();
            var young = after.extension();
            if (old == null || young == null) {
                return;
            }
            for (var limitBasis : LimitBasis.values()) {
                var granted = old.cap(limitBasis);
                var cap = young.cap(limitBasis);
                if (granted != null && cap != null && !granted.sameUnitAs(cap)) {
                    fault(at, "wrong-unit", "已批准的延期以%s计，新的时限以%s计".formatted(granted.unit(), cap.unit()));
                }
            }
        }

        /// From every state of a running matter the new procedure goes on.
        private void proof(MatterGuide before, MatterGuide after, String path) {
            var codes = CodePath.of(before.code(), between);
            if (codes.steps().isEmpty() && Provable.of(before).equals(Provable.of(after))) {
                // Its running matters are in states that the check of each version has visited.
                return;
            }
            var moved = ProcedureProof.runningStates(Provable.of(before)).stream()
                    .map(here -> moved(here, codes, after.procedure()))
                    .collect(toCollection(LinkedHashSet::new));
            ProcedureProof.faultsOfMoved(Provable.of(after), path, moved)
                    .forEach(fault -> fault(fault.path(), fault.rule(), fault.detail()));
        }

        private ProcedureState moved(ProcedureState here, CodePath codes, Procedure procedure) {
            var watched = procedure.watched();
            var clocks = new HashMap<ClockCode, ClockState>();
            here.clocks().forEach((code, state) -> {
                var moved = codes.clock(code);
                clocks.put(
                        moved,
                        new ClockState(state.phase(), state.late() && watched.contains(moved), state.extensions()));
            });
            return new ProcedureState(
                    here.standing(),
                    codes.stage(here.stage()),
                    clocks,
                    here.milestones().stream().map(codes::milestone).collect(toUnmodifiableSet()),
                    here.exam(),
                    here.proposed());
        }

        private static Set<OutcomeCode> outcomes(Procedure procedure) {
            return procedure.stages().stream()
                    .flatMap(stage -> stage.actions().stream())
                    .flatMap(action -> action.outcomes().stream())
                    .map(ActionGuide.Outcome::code)
                    .collect(toCollection(LinkedHashSet::new));
        }

        private static Set<String> suspending(Procedure procedure) {
            var grounds = new LinkedHashSet<String>();
            procedure
                    .actions(ActionKind.SUSPEND)
                    .flatMap(action -> action.grounds().stream())
                    .forEach(ground -> grounds.add(ground.code().value()));
            return grounds;
        }

        /// The timeline gives their titles.
        private static Set<String> actions(Procedure procedure) {
            return procedure.stages().stream()
                    .flatMap(stage -> stage.actions().stream())
                    .map(action -> action.code().value())
                    .collect(toCollection(LinkedHashSet::new));
        }

        private <C> void kept(String path, Set<C> before, Set<C> after) {
            var gone = new LinkedHashSet<>(before);
            gone.removeAll(new HashSet<>(after));
            gone.forEach(code -> noPlace(path + code, code.toString()));
        }

        private void noPlace(String path, String what) {
            fault(path, "no-place", "第" + early.id().version() + "版办理中的事项可能用到，这一版没有：" + what);
        }

        private void fault(String path, String rule, String detail) {
            add(late, path, rule, detail);
        }
    }
}
