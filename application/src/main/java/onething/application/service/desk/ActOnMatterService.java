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
    private final ActionContexts contexts;
    private final ActionExecutor executor;

    public ActOnMatterService(Access access, ActionContexts contexts, ActionExecutor executor) {
        this.access = access;
        this.contexts = contexts;
        this.executor = executor;
    }

    @Override
    public Mono<Acted> act(Command command) {
        return access.deskMatter(command.who(), command.matter())
                .map(found -> found.at(command.version()))
                .delayUntil(found -> contexts.of(found.value().matter().file())
                        .flatMap(context -> access.requireAssigned(command.who(), found.value(), context.bundle())))
                .flatMap(found -> executor.take(found, by(Access.staff(command.who())), _ -> command.input()))
                .map(ActOnMatterService::acted);
    }

    private static ActingParty by(Staff officer) {
        return ActingParty.of(officer.id(), officer.roles());
    }

    private static Acted acted(ActionExecutor.Taken taken) {
        MatterRecord record = taken.record().value();
        return new Acted(record.matter(), taken.record().version(), record.last(), taken.alongWith());
    }
}
