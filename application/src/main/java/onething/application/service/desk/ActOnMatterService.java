package onething.application.service.desk;

import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.application.service.handling.ActionExecutor;
import onething.domain.matter.action.ActingParty;
import onething.domain.party.Actor.Staff;
import reactor.core.publisher.Mono;

public final class ActOnMatterService implements ActOnMatter {

    private final Access access;
    private final ActionContexts handlings;
    private final ActionExecutor executor;

    public ActOnMatterService(Access access, ActionContexts handlings, ActionExecutor executor) {
        this.access = access;
        this.handlings = handlings;
        this.executor = executor;
    }

    @Override
    public Mono<Acted> act(Command command) {
        return access.deskMatter(command.who(), command.matter())
                .map(found -> found.at(command.version()))
                .delayUntil(found -> handlings
                        .of(found.value().matter().file())
                        .flatMap(handling -> access.requireAssigned(command.who(), found.value(), handling.bundle())))
                .flatMap(found -> executor.take(found, by(Access.staff(command.who())), _ -> command.input()))
                .map(ActOnMatterService::acted);
    }

    private static ActingParty by(Staff officer) {
        return ActingParty.of(officer.id(), officer.roles());
    }

    private static Acted acted(ActionExecutor.Taken taken) {
        MatterRecord docket = taken.docket().value();
        return new Acted(docket.matter(), taken.docket().version(), docket.last(), taken.alongWith());
    }
}
