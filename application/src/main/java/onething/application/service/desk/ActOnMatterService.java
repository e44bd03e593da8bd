package onething.application.service.desk;

import java.util.Optional;
import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.out.Matters.Docket;
import onething.application.service.access.Access;
import onething.application.service.handling.Acts;
import onething.domain.guide.Answers;
import onething.domain.matter.Act;
import onething.domain.matter.Exam;
import onething.domain.party.Actor.Staff;
import reactor.core.publisher.Mono;

public final class ActOnMatterService implements ActOnMatter {

    private final Access access;
    private final Acts acts;

    public ActOnMatterService(Access access, Acts acts) {
        this.access = access;
        this.acts = acts;
    }

    @Override
    public Mono<Acted> act(Command command) {
        return access.deskMatter(command.who(), command.matter())
                .map(found -> found.at(command.version()))
                .flatMap(found -> acts.take(found, _ -> act(command, Access.staff(command.who()))))
                .map(ActOnMatterService::acted);
    }

    private static Act act(Command command, Staff officer) {
        return new Act(
                command.action(),
                officer.roles(),
                Optional.of(officer.id()),
                command.statement(),
                command.ground(),
                command.outcome(),
                command.notice(),
                Optional.empty(),
                command.exam().map(exam -> new Exam(exam.at(), exam.place(), false)),
                command.received(),
                command.extension(),
                command.verdicts(),
                new Answers(command.inputs()));
    }

    private static Acted acted(Acts.Taken taken) {
        Docket docket = taken.docket().value();
        return new Acted(docket.matter(), taken.docket().version(), docket.last(), taken.alongWith());
    }
}
