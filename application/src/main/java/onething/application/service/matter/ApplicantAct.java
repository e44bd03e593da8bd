package onething.application.service.matter;

import java.util.Locale;
import java.util.Set;
import onething.domain.guide.ActionCode;
import onething.domain.guide.ActionGuide;
import onething.domain.guide.ActionKind;
import onething.domain.matter.Act;
import onething.domain.matter.Handling;
import onething.domain.matter.Matter;
import onething.domain.party.Actor;
import onething.domain.party.Role;

/// What an applicant does by what it is, such as withdrawing; how the guide calls it may differ from stage to
/// stage.
final class ApplicantAct {

    private static final Set<Role> AS_APPLICANT = Set.of(Role.APPLICANT);

    private ApplicantAct() {}

    /// Where the kind is not lawful, the act bears the kind's own name, and the matter refuses it.
    static Act of(ActionKind kind, Actor who, Matter matter, Handling handling) {
        var code = matter.lawful(AS_APPLICANT, handling).stream()
                .filter(action -> action.kind() == kind)
                .map(ActionGuide::code)
                .findFirst()
                .orElseGet(() ->
                        new ActionCode(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return Act.of(code, AS_APPLICANT, who.id());
    }
}
