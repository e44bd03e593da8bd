package onething.domain.guide.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Safeguard;
import onething.domain.refusal.Fault;

/// Checks the safeguards for which the law names two persons: each later action excludes the author of a fact that
/// each earlier action establishes.
record TwoPersonsCheck(Procedure procedure, String path) {

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        procedure.safeguards().stream()
                .filter(Safeguard::byAnother)
                .forEach(safeguard -> safeguard.before().stream()
                        .flatMap(point ->
                                actions().filter(action -> action.code().equals(point.action())))
                        .forEach(later -> actions()
                                .filter(earlier -> safeguard.requires().contains(earlier.code()))
                                .filter(earlier -> isOpenToOne(earlier, later))
                                .forEach(earlier -> faults.add(new Fault(
                                        path + "/safeguards/" + safeguard.code() + "/by-another",
                                        "safeguard",
                                        later.code() + "可以由办理" + earlier.code() + "的同一个人办理")))));
        return faults;
    }

    private static boolean isOpenToOne(ActionGuide earlier, ActionGuide later) {
        return earlier.milestones().leaves().stream().noneMatch(later.milestones()::isApartFrom);
    }

    private Stream<ActionGuide> actions() {
        return procedure.stages().stream().flatMap(stage -> stage.actions().stream());
    }
}
