package onething.application.service.matter;

import java.util.Set;
import onething.domain.code.ActionCode;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.action.ActingParty;
import onething.domain.party.Actor;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;

/// Finds an applicant's action by its kind, such as withdrawing. The guide may give it a different code in
/// each stage.
final class ApplicantActions {

    private static final Set<Role> AS_APPLICANT = Set.of(Role.APPLICANT);

    private ApplicantActions() {}

    static ActingParty by(Actor who) {
        return ActingParty.of(who.id(), AS_APPLICANT);
    }

    /// If no action of the kind is lawful, gives a code with the name of the kind, which the matter then
    /// refuses.
    static ActionCode code(ActionKind kind, Matter matter, ActionContext context) {
        return matter.lawful(AS_APPLICANT, context).stream()
                .filter(action -> action.kind() == kind)
                .map(ActionGuide::code)
                .findFirst()
                .orElseGet(() -> new ActionCode(kind.wireName()));
    }
}
