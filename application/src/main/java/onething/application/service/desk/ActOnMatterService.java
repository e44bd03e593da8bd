package onething.application.service.desk;

import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionExecutor;
import onething.application.service.handling.MatterInHand;
import onething.domain.matter.action.ActingParty;
import onething.domain.party.Actor.Staff;
import reactor.core.publisher.Mono;

public final class ActOnMatterService implements ActOnMatter {

    private final MatterInHand inHand;
    private final ActionExecutor executor;

    public ActOnMatterService(MatterInHand inHand, ActionExecutor executor) {
        this.inHand = inHand;
        this.executor = executor;
    }

    @Override
    public Mono<Acted> act(Command command) {
        return inHand.of(command.who(), command.matter(), command.version())
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
