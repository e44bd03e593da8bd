package onething.domain.guide.check;

import java.util.ArrayList;
import java.util.List;
import onething.domain.guide.MatterGuide;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.Stage;
import onething.domain.refusal.Fault;

/// Proves, for every state that a matter can come into, that its procedure holds together.
///
/// It walks from receipt (and from waiting for another matter) through every lawful action of every role,
/// and lets every clock run out that may; what is lawful there is what is lawful for a real matter
/// ([onething.domain.procedure.ProcedureState]).
///
/// | what it proves                                              | fault                                       |
/// |-------------------------------------------------------------|---------------------------------------------|
/// | everything that is named is there, once                     | `unknown`, `required`, `twice`              |
/// | each action is what its kind says                           | `kind`                                      |
/// | somebody can act, and an end can be reached                 | `dead-end`                                  |
/// | also if the applicant stays silent                          | `waits-for-applicant`                       |
/// | whoever is returned or suspended can come back              | `no-way-back`                               |
/// | every action names its clock effect                         | `no-clock-effect`                           |
/// | and none stops, pauses, extends or starts what it cannot    | `clock-effect`                              |
/// | no clock runs after the end, or stands still without cause  | `clock-left-running`, `clock-left-standing` |
/// | every end has its paper                                     | `no-paper`                                  |
/// | what the law wants first has come first, on every way      | `safeguard`                                 |
/// | an exam can be confirmed                                    | `unconfirmable`                             |
/// | every stage, action and clock is of use                     | `unreachable`                               |
///
/// Paths are JSON pointers from the guide's root, with codes in place of indices, such as
/// `/matters/injury-determination/procedure/stages/review/actions/accept/effects`.
public final class ProcedureCheck {

    private ProcedureCheck() {}

    /// Every fault of the matter's procedure; none if it holds together. Where something named is not
    /// there, only that is reported: nothing can be proved of the rest.
    public static List<Fault> check(MatterGuide matter) {
        var path = "/matters/" + matter.code() + "/procedure";
        var faults = new ArrayList<Fault>();
        faults.addAll(new ProcedureReferences(matter, path).faults());
        if (faults.isEmpty()) {
            faults.addAll(new ProcedureKinds(matter.procedure(), path).faults());
            faults.addAll(new ProcedureProof(matter, path).faults());
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
