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

/// What an applicant does by what it is, such as withdrawing; how the guide calls it may differ from
/// stage to
/// stage.
final class ApplicantActions {

    private static final Set<Role> AS_APPLICANT = Set.of(Role.APPLICANT);

    private ApplicantActions() {}

    static ActingParty by(Actor who) {
        return ActingParty.of(who.id(), AS_APPLICANT);
    }

    /// Where the kind is not lawful, the action bears the kind's own name, and the matter refuses it.
    static ActionCode code(ActionKind kind, Matter matter, ActionContext handling) {
        return matter.lawful(AS_APPLICANT, handling).stream()
                .filter(action -> action.kind() == kind)
                .map(ActionGuide::code)
                .findFirst()
                .orElseGet(() -> new ActionCode(kind.wireName()));
    }
}
