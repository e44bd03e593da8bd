package onething.domain.guide.check;

import java.util.ArrayList;
import java.util.List;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.check.ProvenProcedures.Provable;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.Stage;
import onething.domain.refusal.Fault;

/// Proves that a procedure is consistent in every state that a matter can reach.
///
/// It starts at the receipt (and at waiting for another matter), takes every possible action of every
/// role, and lets every clock run out that can. The same code decides what is possible as for a real
/// matter ([onething.domain.procedure.ProcedureState]).
///
/// | what it proves | fault |
/// |-----------------------------------------------------------------|---------------------------------------------|
/// | everything named exists exactly once | `unknown`, `required`, `twice` |
/// | each action follows the rules of its kind | `kind` |
/// | in every state an action is possible, and an end can be reached | `dead-end` |
/// | also if the applicant stays silent | `waits-for-applicant` |
/// | a returned or suspended matter can come back | `no-way-back` |
/// | every action names its effect on the clocks | `no-clock-effect` |
/// | and every effect is possible | `clock-effect` |
/// | no clock runs after the end, or is paused without a cause | `clock-left-running`, `clock-left-standing` |
/// | every end has its document | `no-paper` |
/// | what the law requires first comes first, on every path, and from another person where it says so | `safeguard` |
/// | an exam can be confirmed | `unconfirmable` |
/// | every stage, action and clock is used | `unreachable` |
///
/// Paths are JSON pointers from the guide's root, with codes in place of indices, such as
/// `/matters/injury-determination/procedure/stages/review/actions/accept/effects`.
public final class ProcedureCheck {

    private ProcedureCheck() {}

    /// All faults of the matter's procedure; empty for a consistent one. If a named element does not
    /// exist, only that is reported, because nothing else can be proved then.
    static List<Fault> check(MatterGuide matter, ProvenProcedures proven) {
        var path = "/matters/" + matter.code() + "/procedure";
        var faults = new ArrayList<Fault>();
        faults.addAll(new ProcedureReferences(matter, path).faults());
        if (faults.isEmpty()) {
            faults.addAll(new ProcedureKinds(matter.procedure(), path).faults());
            faults.addAll(proven.faults(Provable.of(matter), path));
            faults.addAll(new TwoPersonsCheck(matter.procedure(), path).faults());
        }
        return List.copyOf(faults);
    }

    static String pointer(String path, Stage stage) {
        return path + "/stages/" + stage.code();
    }

    static String pointer(String path, Stage stage, ActionGuide action) {
        return pointer(path, stage) + "/actions/" + action.code();
    }
}
